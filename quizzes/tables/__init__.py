"""Content as tables: XLSX, CSV and GIFT in and out of a pack's source.

In: `quizzes.tables.imports.import_files`. Out: `quizzes.tables.exports`.
"""
