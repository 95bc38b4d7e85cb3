using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Rows;

/// <summary>One row of the flow of regulated information, its columns read.</summary>
internal sealed record FlowRow
{
    /// <summary>The publisher's id, as in <c>642623_20260817</c> (<c>uin_idt_uin</c>).</summary>
    public required string Id { get; init; }

    /// <summary>The day of publication in Paris.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The moment (UTC); null where the id alone tells a day.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The issuer as printed; null where no name is.</summary>
    public string? Issuer { get; init; }

    public Lei? Lei { get; init; }

    public Isin? Isin { get; init; }

    /// <summary>The country of its seat, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public string? Title { get; init; }

    /// <summary>The sort of information (<c>sous_type_d_information</c>), as printed.</summary>
    public string? Subtype { get; init; }

    /// <summary>Whether the AMF itself published it, not the issuer.</summary>
    public bool IsDecision { get; init; }

    /// <summary>The id of the row that this one corrects, or null.</summary>
    public string? Corrects { get; init; }

    /// <summary>The document.</summary>
    public Uri? Link { get; init; }

    /// <summary>What was odd about the columns.</summary>
    public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];
}
