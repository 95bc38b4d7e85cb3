using System.Text.Json.Serialization;

namespace Watch.Contracts.Notices;

/// <summary>A patent, an application or a utility certificate, as one office publishes it (WIPO ST.36 and what descends from it).</summary>
public sealed record Patent
{
    /// <summary>The office, by its two letters of WIPO ST.3: <c>FR</c>, <c>EP</c>, <c>WO</c>.</summary>
    public required string Office { get; init; }

    /// <summary>The number of publication, digits alone as the office prints it: <c>2939174</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The kind code of WIPO ST.16 under which it now stands: <c>A1</c>, <c>B1</c>; null where the office prints none.</summary>
    public string? Kind { get; init; }

    /// <summary>The number of the application, as the office prints it: <c>0958433</c>.</summary>
    public string? Application { get; init; }

    /// <summary>When it was filed.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>When the application was first published: not the day of a grant.</summary>
    public DateOnly? FirstPublishedOn { get; init; }

    /// <summary>When it was granted.</summary>
    public DateOnly? GrantedOn { get; init; }

    /// <summary>
    /// The DOCDB simple family; null where the source tells none. The EPO may renumber it: it groups, and names nothing for ever.
    /// </summary>
    public string? Family { get; init; }

    /// <summary>The priorities, each as office and number: <c>JP2008304783</c>; patents with the same ones are of one family.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>The title in each language in which it is printed, the original first where it is told.</summary>
    [JsonIgnore]
    public IReadOnlyList<LocalText> Titles { get; init; } = [];

    /// <summary>The abstract, likewise.</summary>
    [JsonIgnore]
    public IReadOnlyList<LocalText> Abstracts { get; init; } = [];

    /// <summary>Office and number, whatever the kind: <c>FR2939174</c>.</summary>
    [JsonIgnore]
    public string Document => $"{Office}{Number}";

    /// <summary>Office, number and kind without blanks: <c>FR2939174B1</c>.</summary>
    [JsonIgnore]
    public string Publication => $"{Document}{Kind}";

    [JsonInclude]
    [JsonPropertyName("priorities")]
    internal IReadOnlyList<string>? WrittenPriorities
    {
        get => Priorities.Count == 0 ? null : Priorities;
        init => Priorities = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("titles")]
    internal IReadOnlyList<LocalText>? WrittenTitles
    {
        get => Titles.Count == 0 ? null : Titles;
        init => Titles = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("abstracts")]
    internal IReadOnlyList<LocalText>? WrittenAbstracts
    {
        get => Abstracts.Count == 0 ? null : Abstracts;
        init => Abstracts = value ?? [];
    }
}

/// <summary>A text and its language.</summary>
/// <param name="Text">As printed, blanks folded.</param>
/// <param name="Language">ISO 639-1 in small letters (<c>fr</c>); null where the source does not tell.</param>
public sealed record LocalText([property: JsonPropertyOrder(1)] string Text, string? Language = null);
