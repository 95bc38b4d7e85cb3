namespace Watch.Rules.Queries;

/// <summary>
/// Which terms stand where in the notice that is read: the words of its texts in one row, and for each term the chain of its
/// occurrences in that order. The room is used again from notice to notice; a term's chain counts in the round that began it.
/// </summary>
internal sealed class Occurrences(int terms)
{
    private const int None = -1;
    private const int FirstRoom = 256;

    private readonly Chain[] _chains = new Chain[terms];
    private readonly List<Piece> _pieces = [];
    private Word[] _words = new Word[FirstRoom];
    private Occurrence[] _occurrences = new Occurrence[FirstRoom];
    private int _wordCount;
    private int _occurrenceCount;
    private int _round;

    /// <summary>How many words there is room for.</summary>
    public int Room => _words.Length;

    /// <summary>Begins another notice.</summary>
    public void Begin()
    {
        if (_round == int.MaxValue)
        {
            Array.Clear(_chains);
            _round = 0;
        }

        _round++;
        _wordCount = 0;
        _occurrenceCount = 0;
    }

    /// <summary>Lets the texts go.</summary>
    public void Forget() => _pieces.Clear();

    /// <summary>The words that follow are of this text.</summary>
    public void BeginText(TextField field, int index, string text) => _pieces.Add(new Piece(field, index, text, _wordCount, _wordCount));

    /// <summary>Another word of the text.</summary>
    public void AddWord(int start, int length)
    {
        if (_wordCount == _words.Length)
        {
            Array.Resize(ref _words, _wordCount * 2);
        }

        _words[_wordCount++] = new Word(start, length, _pieces.Count - 1, None);
    }

    /// <summary>The text has no more words.</summary>
    public void EndText() => _pieces[^1] = _pieces[^1] with { End = _wordCount };

    /// <summary>The last word is an occurrence of a term; true where it is the term's first in that field.</summary>
    public bool AddOccurrence(int term, int field)
    {
        if (_occurrenceCount == _occurrences.Length)
        {
            Array.Resize(ref _occurrences, _occurrenceCount * 2);
        }

        int word = _wordCount - 1;
        int occurrence = _occurrenceCount++;
        _occurrences[occurrence] = new Occurrence(term, word, None, _words[word].First);
        _words[word].First = occurrence;
        ref Chain chain = ref _chains[term];
        if (chain.Round != _round)
        {
            chain = new Chain
            {
                Round = _round,
                First = occurrence,
                Last = occurrence,
                Fields = field,
            };
            return true;
        }

        _occurrences[chain.Last].NextOfTerm = occurrence;
        chain.Last = occurrence;
        bool isNew = (chain.Fields & field) == 0;
        chain.Fields |= field;
        return isNew;
    }

    /// <summary>In which fields a term stands.</summary>
    public int FieldsOf(int term) => _chains[term].Round == _round ? _chains[term].Fields : 0;

    /// <summary>The first occurrence of a term, or -1.</summary>
    public int FirstOf(int term) => _chains[term].Round == _round ? _chains[term].First : None;

    /// <summary>Steps to the next occurrence of the same term, or to -1; the word of the one left.</summary>
    public int Pass(ref int occurrence)
    {
        ref readonly Occurrence left = ref _occurrences[occurrence];
        occurrence = left.NextOfTerm;
        return left.Word;
    }

    /// <summary>The text that a word is of.</summary>
    public Piece PieceOf(int word) => _pieces[_words[word].Piece];

    /// <summary>Whether a word is an occurrence of a term.</summary>
    public bool Stands(int term, int word)
    {
        for (int at = _words[word].First; at != None; at = _occurrences[at].NextAtWord)
        {
            if (_occurrences[at].Term == term)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From one word to another of the same text.</summary>
    public TextSpan Span(int first, int last)
    {
        Piece piece = PieceOf(first);
        int start = _words[first].Start;
        int length = _words[last].Start + _words[last].Length - start;
        return new TextSpan(piece.Field, piece.Index, start, length, Excerpt.Of(piece.Text, start, length));
    }

    /// <summary>A text, and its words in the row.</summary>
    public readonly record struct Piece(TextField Field, int Index, string Text, int First, int End);

    private record struct Word(int Start, int Length, int Piece, int First);

    private record struct Occurrence(int Term, int Word, int NextOfTerm, int NextAtWord);

    private record struct Chain(int Round, int First, int Last, int Fields);
}
