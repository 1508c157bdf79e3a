# Afdrukken.
