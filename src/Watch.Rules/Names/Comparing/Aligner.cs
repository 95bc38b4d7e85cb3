using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Comparing;

/// <summary>
/// Pairs the words of a name seen with those of a name known, in any order, each once: first what is the same, then what is the same
/// glued or split, then short forms, acronyms, other spellings, and cut words last.
/// </summary>
internal sealed class Aligner
{
    private const int MostGlued = 4;
    private const int ShortestAcronym = 3;
    private const int ShortestBesideOthers = 2;
    private const int ShortestWhole = 6;
    private const int LongestAcronym = 8;

    private readonly List<Link> _links = [];
    private readonly PreparedName _seen;
    private readonly bool[] _seenUsed;
    private PreparedName _known;
    private bool[] _knownUsed = [];

    public Aligner(PreparedName seen) => (_seen, _known, _seenUsed) = (seen, seen, new bool[seen.Count]);

    public IReadOnlyList<Link> Links => _links;

    /// <summary>The words of the seen name that are paired.</summary>
    public ReadOnlySpan<bool> SeenUsed => _seenUsed;

    /// <summary>The words of the known name that are paired.</summary>
    public ReadOnlySpan<bool> KnownUsed => _knownUsed.AsSpan(0, _known.Count);

    /// <summary>Pairs; what is read here stands until the next call.</summary>
    public void Align(PreparedName known)
    {
        Begin(known);
        LinkSame();
        if (_links.Count == _seen.Count && _links.Count == known.Count)
        {
            return;
        }

        LinkGlued();
        LinkMeant();
        LinkAcronyms();
        LinkSpellings();
        if (!(_links.Count < Math.Min(_seen.Count, known.Count) && LinkWhole()) && (_links.Count > 1 || _links.Exists(IsRare)))
        {
            LinkCut();
        }
    }

    private bool IsRare(Link link) => Math.Min(_seen.Weights[link.Seen], _known.Weights[link.Known]) > CutWord.RareEnough;

    private void Begin(PreparedName known)
    {
        _links.Clear();
        _known = known;
        Array.Clear(_seenUsed);
        if (_knownUsed.Length < known.Count)
        {
            _knownUsed = new bool[known.Count];
        }
        else
        {
            Array.Clear(_knownUsed);
        }
    }

    private void LinkSame()
    {
        for (int i = 0; i < _seen.Count; i++)
        {
            for (int j = 0; j < _known.Count; j++)
            {
                bool same = _seen.Tokens[i].Text == _known.Tokens[j].Text;
                if (!_knownUsed[j] && (same || _seen.Tokens[i].Key == _known.Tokens[j].Key))
                {
                    Add(new Link(i, 1, j, 1, same ? 1 : 0.97, same ? LinkKind.Same : LinkKind.Stem));
                    break;
                }
            }
        }
    }

    private void LinkGlued()
    {
        for (int i = 0; i < _seen.Count; i++)
        {
            for (int j = 0; j < _known.Count && !_seenUsed[i]; j++)
            {
                if (!_knownUsed[j] && !LinkWithArticle(i, j) && _seen.Tokens[i].Text[0] == _known.Tokens[j].Text[0])
                {
                    LinkRun(i, j);
                }
            }
        }
    }

    private bool LinkWithArticle(int i, int j)
    {
        (NameToken a, NameToken b) = (_seen.Tokens[i], _known.Tokens[j]);
        if ((a.WithArticle is not null && a.WithArticle == b.Text) || (b.WithArticle is not null && b.WithArticle == a.Text))
        {
            Add(new Link(i, 1, j, 1, 0.97, LinkKind.Glued));
            return true;
        }

        return false;
    }

    private void LinkRun(int i, int j)
    {
        int inSeen = Gluing.RunThatMakes(_known.Tokens[j].Text, _seen.Tokens, _seenUsed, i, MostGlued);
        if (inSeen > 1)
        {
            Add(new Link(i, inSeen, j, 1, 0.97, LinkKind.Glued));
            return;
        }

        int inKnown = Gluing.RunThatMakes(_seen.Tokens[i].Text, _known.Tokens, _knownUsed, j, MostGlued);
        if (inKnown > 1)
        {
            Add(new Link(i, 1, j, inKnown, 0.97, LinkKind.Glued));
        }
    }

    private void LinkMeant()
    {
        for (int i = 0; i < _seen.Count; i++)
        {
            if (
                !_seenUsed[i]
                && _seen.Tokens[i].Meant is { Count: > 0 } meant
                && RunOf(meant, _known.Tokens, _knownUsed) is >= 0 and var at
            )
            {
                Add(new Link(i, 1, at, meant.Count, 0.95, LinkKind.Meant));
            }
        }

        for (int j = 0; j < _known.Count; j++)
        {
            if (
                !_knownUsed[j]
                && _known.Tokens[j].Meant is { Count: > 0 } meant
                && RunOf(meant, _seen.Tokens, _seenUsed) is >= 0 and var at
            )
            {
                Add(new Link(at, meant.Count, j, 1, 0.95, LinkKind.Meant));
            }
        }
    }

    private static int RunOf(IReadOnlyList<string> keys, NameToken[] tokens, bool[] used)
    {
        for (int start = 0; start + keys.Count <= tokens.Length; start++)
        {
            int length = 0;
            while (length < keys.Count && !used[start + length] && tokens[start + length].Key == keys[length])
            {
                length++;
            }

            if (length == keys.Count)
            {
                return start;
            }
        }

        return -1;
    }

    private void LinkAcronyms()
    {
        for (int i = 0; i < _seen.Count; i++)
        {
            if (!_seenUsed[i] && AcronymAt(_seen.Sigla[i], _known, _knownUsed) is { Length: > 0 } run)
            {
                Add(new Link(i, 1, run.Start, run.Length, 0.85, LinkKind.Acronym));
            }
        }

        for (int j = 0; j < _known.Count; j++)
        {
            if (!_knownUsed[j] && AcronymAt(_known.Sigla[j], _seen, _seenUsed) is { Length: > 0 } run)
            {
                Add(new Link(run.Start, run.Length, j, 1, 0.85, LinkKind.Acronym));
            }
        }
    }

    private (int Start, int Length) AcronymAt(string text, PreparedName full, bool[] used)
    {
        int shortest = _links.Count > 0 ? ShortestBesideOthers : ShortestAcronym;
        if (text.Length < shortest || text.Length > LongestAcronym || full.Count < ShortestBesideOthers)
        {
            return default;
        }

        if (
            !used.AsSpan(0, full.Count).Contains(true)
            && (text == full.Read.Initials || text == full.InitialsOnce || Acronyms.IsMadeOf(text, full))
        )
        {
            return (0, full.Count);
        }

        int at = full.CoreInitials.IndexOf(text, StringComparison.Ordinal);
        return at >= 0 && !used.AsSpan(at, text.Length).Contains(true) ? (at, text.Length) : default;
    }

    private void LinkSpellings()
    {
        for (int i = 0; i < _seen.Count; i++)
        {
            if (_seenUsed[i] || _seen.Tokens[i].Kind is WordKind.Number)
            {
                continue;
            }

            (int best, double similarity) = (-1, 0);
            for (int j = 0; j < _known.Count; j++)
            {
                if (!_knownUsed[j] && Spelling.Similarity(_seen, i, _known, j) is var found && found > similarity)
                {
                    (best, similarity) = (j, found);
                }
            }

            if (best >= 0)
            {
                Add(new Link(i, 1, best, 1, similarity, LinkKind.Spelling));
            }
        }
    }

    // OFFICE EXPRESS and OFFICEXPRESS: an edit where two words meet.
    private bool LinkWhole()
    {
        (string a, string b) = (_seen.Whole.Text, _known.Read.Glued);
        if (
            _seen.Count == _known.Count
            || Math.Min(a.Length, b.Length) < ShortestWhole
            || b.Length > LetterPattern.Longest
            || Math.Abs(a.Length - b.Length) > 1
            || a == b
            || _seen.Whole.EditsTo(b) > 1
        )
        {
            return false;
        }

        Begin(_known);
        Add(new Link(0, _seen.Count, 0, _known.Count, 1 - (1.0 / a.Length), LinkKind.Spelling));
        return true;
    }

    private void LinkCut()
    {
        for (int i = 0; i < _seen.Count; i++)
        {
            for (int j = 0; j < _known.Count && !_seenUsed[i]; j++)
            {
                if (!_knownUsed[j] && CutWord.Similarity(_seen.Tokens[i], _known.Tokens[j]) is > 0 and var similarity)
                {
                    Add(new Link(i, 1, j, 1, similarity, LinkKind.Cut));
                }
            }
        }
    }

    private void Add(Link link)
    {
        _links.Add(link);
        _seenUsed.AsSpan(link.Seen, link.SeenCount).Fill(true);
        _knownUsed.AsSpan(link.Known, link.KnownCount).Fill(true);
    }
}
