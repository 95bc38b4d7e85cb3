using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>A name taken apart.</summary>
internal sealed record ReadName
{
    private const int CountryCode = 2;

    /// <summary>The words that are compared, in order: all but small words and legal forms.</summary>
    public required IReadOnlyList<NameToken> Core { get; init; }

    /// <summary>The legal forms that stand in it, as their short form.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>The place that stands behind it, without the code of a country; empty where there is none.</summary>
    public string Site => string.Join(' ', Core.Where(t => t.Kind is WordKind.Site && t.Text.Length > CountryCode).Select(t => t.Text));

    /// <summary>Whether one of its forms is that of a civil company, which owns walls or land.</summary>
    public bool IsCivil => Forms.Any(FormFinder.IsCivil);

    /// <summary>The first letters of all words but legal forms, small words included.</summary>
    public required string Initials { get; init; }

    /// <summary>The words of the core without anything between them.</summary>
    public required string Glued { get; init; }

    /// <summary>All its words with a blank between, legal forms included.</summary>
    public required string Surface { get; init; }

    /// <summary>Says that there is no firm (<c>SANS SUITE</c>), or nothing but a legal form.</summary>
    public bool IsPlaceholder { get; init; }
}
