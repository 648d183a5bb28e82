"""The register's definition as it is published in workbooks: read, compared, what it settles."""
