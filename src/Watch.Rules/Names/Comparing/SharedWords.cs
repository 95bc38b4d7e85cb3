using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Comparing;

/// <summary>What the words in common tell.</summary>
internal record struct SharedWords
{
    public double Seen;
    public double Known;
    public double Respelt;
    public double Cut;
    public double Acronym;
    public double Rarest;
    public double Second;
    public string? RarestKey;
    public int Telling;
    public int Everyday;

    private bool _hasFirstName;
    private bool _hasWord;

    /// <summary>Whether a first name agrees, and no word that tells more.</summary>
    public readonly bool IsFirstNameAlone => _hasFirstName && !_hasWord;

    public static SharedWords Of(PreparedName seen, PreparedName known, IReadOnlyList<Link> links)
    {
        SharedWords shared = default;
        foreach (Link link in links)
        {
            shared.Add(link, seen.WeightOf(link.Seen, link.SeenCount), known.WeightOf(link.Known, link.KnownCount));
            shared.Rank(link, seen, known);
        }

        return shared;
    }

    private static bool IsEveryday(string word) => EverydayWords.Contains(word) || CommuneNames.Contains(word);

    private void Add(in Link link, double seenWeight, double knownWeight)
    {
        Seen += seenWeight * link.Similarity;
        Known += knownWeight * link.Similarity;
        Respelt += link.Kind is LinkKind.Spelling ? seenWeight * (1 - link.Similarity) : 0;
        Cut += link.Kind is LinkKind.Cut ? seenWeight : 0;
        Acronym += link.Kind is LinkKind.Acronym ? seenWeight * link.Similarity : 0;
    }

    private void Rank(in Link link, PreparedName seen, PreparedName known)
    {
        WordKind kind = seen.Tokens[link.Seen].Kind;
        _hasFirstName |= kind is WordKind.FirstName;
        _hasWord |= kind is WordKind.Word;
        if (kind is WordKind.Word or WordKind.FirstName or WordKind.Ordinary)
        {
            Telling++;
            Everyday += IsEveryday(seen.Tokens[link.Seen].Text) ? 1 : 0;
        }

        if (link.Kind is LinkKind.Cut)
        {
            return;
        }

        double tells =
            Math.Min(1, Math.Min(seen.WeightOf(link.Seen, link.SeenCount), known.WeightOf(link.Known, link.KnownCount))) * link.Similarity;
        if (known.Tokens[link.Known].Kind is WordKind.Word or WordKind.FirstName or WordKind.Ordinary)
        {
            Second = tells > Rarest ? Rarest : Math.Max(Second, tells);
        }

        if (tells > Rarest)
        {
            (Rarest, RarestKey) = (tells, known.Tokens[link.Known].Key);
        }
    }
}
