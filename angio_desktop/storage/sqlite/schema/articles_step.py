"""The step of the database that keeps the articles of models, by the GTIN on their boxes."""

ARTICLES_STEP = (
    """
    CREATE TABLE open_list_article (
        list_name TEXT NOT NULL REFERENCES open_list (name),
        gtin TEXT NOT NULL,
        code TEXT NOT NULL,
        manufacturer TEXT NOT NULL,
        diameter TEXT NOT NULL,
        length TEXT NOT NULL,
        PRIMARY KEY (list_name, gtin)
    )
    """,
)
