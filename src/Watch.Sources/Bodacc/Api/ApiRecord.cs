using System.Text.Json;
using Watch.Sources.Opendatasoft;

namespace Watch.Sources.Bodacc.Api;

/// <summary>One record of the interface whose identity was found.</summary>
internal sealed record ApiRecord
{
    /// <summary>The whole of it.</summary>
    public required JsonElement Json { get; init; }

    /// <summary><c>A</c>, <c>B</c> or <c>C</c>.</summary>
    public required char Letter { get; init; }

    /// <summary>Eight digits.</summary>
    public required string Parution { get; init; }

    /// <summary>The number of the notice in its issue, without leading zeros.</summary>
    public required string Number { get; init; }

    /// <summary>The day of publication as printed.</summary>
    public required string DateParution { get; init; }

    /// <summary><c>annonce</c>, <c>rectificatif</c> or <c>annulation</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The family as the interface names it, as in <c>collective</c>.</summary>
    public required string FamilleAvis { get; init; }

    /// <summary>The persons of <c>listepersonnes</c>, completed from <c>registre</c> and <c>commercant</c>.</summary>
    public required IReadOnlyList<JsonElement> Persons { get; init; }

    /// <summary>False when <c>registre</c> and <c>commercant</c> alone say who is in it.</summary>
    public required bool IsPersonListed { get; init; }

    /// <summary>A column that holds JSON.</summary>
    public JsonElement? Nested(string column) => Json.Nested(column);
}
