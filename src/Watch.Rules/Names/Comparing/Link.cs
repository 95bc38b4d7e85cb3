namespace Watch.Rules.Names.Comparing;

/// <summary>Words of the name seen that stand for words of the name known.</summary>
internal readonly record struct Link(int Seen, int SeenCount, int Known, int KnownCount, double Similarity, LinkKind Kind);

/// <summary>Why two words are held for the same.</summary>
internal enum LinkKind
{
    Same,
    Stem,
    Glued,
    Meant,
    Acronym,
    Spelling,
    Cut,
}
