"""The step of the database that keeps which sent hospitalisations await their follow-up (D04)."""

AWAITED_STEP = (
    """
    CREATE TABLE awaited (
        registration_id INTEGER PRIMARY KEY REFERENCES registration (id),
        due TEXT NOT NULL
    )
    """,
    "CREATE INDEX awaited_due ON awaited (due)",
    # A follow-up without a link belongs to the patient's latest PCI up to its day; a link to what
    # was corrected since holds for what stands in its place.
    """
    INSERT INTO awaited
    WITH RECURSIVE chain (newer, older) AS (
        SELECT id, corrects FROM registration WHERE corrects IS NOT NULL
        UNION SELECT chain.newer, registration.corrects FROM chain
        JOIN registration ON registration.id = chain.older WHERE registration.corrects IS NOT NULL
    ),
    linked (id) AS (
        SELECT follows FROM registration WHERE follows IS NOT NULL AND status = 'sent'
    ),
    replaced (id) AS (
        SELECT corrects FROM registration WHERE corrects IS NOT NULL AND status = 'sent'
    )
    SELECT id, follow_up_due FROM registration AS found
    WHERE status = 'sent' AND follow_up_due <> ''
    AND id NOT IN (SELECT id FROM replaced)
    AND id NOT IN (SELECT id FROM linked)
    AND id NOT IN (SELECT newer FROM chain WHERE older IN (SELECT id FROM linked))
    AND (patient_key = '' OR NOT EXISTS (
        SELECT 1 FROM registration AS follow_up
        WHERE follow_up.patient_key = found.patient_key AND follow_up.status = 'sent'
        AND follow_up.type = 'follow_up' AND follow_up.follows IS NULL
        AND follow_up.id NOT IN (SELECT id FROM replaced)
        AND found.last_pci
            <= coalesce(nullif(follow_up.admission, ''), substr(follow_up.sent_at, 1, 10))
        AND NOT EXISTS (
            SELECT 1 FROM registration AS later
            WHERE later.patient_key = found.patient_key AND later.status = 'sent'
            AND later.id NOT IN (SELECT id FROM replaced)
            AND later.last_pci > found.last_pci AND later.last_pci
                <= coalesce(nullif(follow_up.admission, ''), substr(follow_up.sent_at, 1, 10))
        )
    ))
    """,
)
