namespace Watch.Rules.Names.Running;

/// <summary>A name where it stands in a text; alone, where no other firm bears it too.</summary>
internal readonly record struct TextHit(TextEntry Entry, int At, bool IsAlone)
{
    public int End => At + Entry.Words.Length;
}
