"""How a text reads, and what could be said better: pure functions over words, no database."""
