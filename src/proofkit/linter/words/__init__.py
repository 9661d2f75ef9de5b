"""How a text is read by its words: letters, lines, sentences, and the phrases looked for in them.

`phrases` are written as a person would say them; `vocabulary` holds the classes of words that they
name. `forms` are for what no phrase can say: signs, numbers, the beginning of a line.
"""
