using System.Collections.Frozen;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Files;

/// <summary>One of the three formats: what its records are called, and where their fields stand in XML and in a table.</summary>
internal sealed record GleifFormat
{
    /// <summary>The publisher's part, and the family of its notices.</summary>
    public required string Part { get; init; }

    /// <summary>The part as names of files have it, as in <c>lei2</c>.</summary>
    public required string FilePart { get; init; }

    /// <summary>The root element of a file, without its prefix.</summary>
    public required string Root { get; init; }

    /// <summary>The element of a record.</summary>
    public required string Record { get; init; }

    /// <summary>The first column of a table that no other of the three has, or that all of its kind have.</summary>
    public required string Column { get; init; }

    /// <summary>A new record.</summary>
    public required Func<RecordDraft> Draft { get; init; }

    /// <summary>The elements, by the names of the one around and their own.</summary>
    public required FrozenDictionary<(string Around, string Name), FieldPlace> Elements { get; init; }

    /// <summary>The columns, by their names without numbers.</summary>
    public required FrozenDictionary<string, ColumnPlace> Columns { get; init; }
}

/// <summary>What stands at an element.</summary>
/// <param name="Text">Its text; null where that is not read.</param>
internal sealed record FieldPlace(GleifField? Text)
{
    /// <summary>What begins there; null where nothing does.</summary>
    public GleifField? Group { get; init; }

    /// <summary>The attribute that is read; null where none is.</summary>
    public string? Attribute { get; init; }

    /// <summary>What the attribute says.</summary>
    public GleifField AttributeField { get; init; }
}

/// <summary>What stands in a column.</summary>
/// <param name="Field">What it says.</param>
/// <param name="Group">What begins with another number of the column; null where it is one alone.</param>
internal sealed record ColumnPlace(GleifField Field, GleifField? Group = null);
