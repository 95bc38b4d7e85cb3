namespace Watch.Rules.Names.Reading;

/// <summary>A folded word of a name and what stood before it.</summary>
internal readonly record struct NameWord(string Text, Gap Before)
{
    public bool IsInitial => Text.Length == 1 && char.IsLetter(Text[0]);
}

/// <summary>What stands between two words.</summary>
[Flags]
internal enum Gap
{
    None = 0,
    Blank = 1,
    Dot = 2,
    Hyphen = 4,
    Apostrophe = 8,
    And = 16,
    Other = 32,
}
