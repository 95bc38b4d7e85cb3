using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>A word of a name as it is compared.</summary>
internal sealed record NameToken
{
    /// <summary>A letter that was lost on the way (U+FFFD) and may be any.</summary>
    public const char AnyLetter = '\uFFFD';

    /// <summary>The folded word.</summary>
    public required string Text { get; init; }

    /// <summary>What stands for it in comparison: the stem of the word, of the one it shortens, or the figures of a number.</summary>
    public required string Key { get; init; }

    public required WordKind Kind { get; init; }

    /// <summary>The keys of the words meant, where one short form stands for several (<c>btp</c>).</summary>
    public IReadOnlyList<string> Meant { get; init; } = [];

    /// <summary>The same with the article before it glued on (<c>le comte</c>, <c>lecomte</c>); null without one.</summary>
    public string? WithArticle { get; init; }

    /// <summary>How it sounds.</summary>
    public string Heard => field ??= Sound.Of(Text);

    /// <summary>Whether letters of it were lost.</summary>
    public bool IsDamaged => Text.Contains(AnyLetter, StringComparison.Ordinal);
}
