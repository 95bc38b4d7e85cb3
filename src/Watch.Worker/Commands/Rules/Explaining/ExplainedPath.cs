using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>A path of control as <c>explain</c> tells it, each step with what it rests on. Fields are only ever added.</summary>
internal sealed record ExplainedPath(
    bool Before,
    string Firm,
    Siren? Siren,
    Lei? Lei,
    IReadOnlyList<ExplainedEdge> Links,
    string? EndsBecause
)
{
    /// <summary>A line for each step.</summary>
    public IEnumerable<string> ToText()
    {
        yield return $"{(Before ? "owners before" : "owners")} of {Firm}";
        foreach (ExplainedEdge link in Links)
        {
            yield return $"  ← {link.ToText()}";
        }

        if (EndsBecause is { } why)
        {
            yield return $"  above: {why}";
        }
    }
}

/// <summary>A step of a path: who stands above, and the notice or the record of a register that says so.</summary>
internal sealed record ExplainedEdge
{
    public required string Owner { get; init; }

    public required Siren? Siren { get; init; }

    public required Lei? Lei { get; init; }

    public required string? Country { get; init; }

    public required ControlBasis Basis { get; init; }

    public required DateOnly? Since { get; init; }

    /// <summary>The source of the notice, or the register.</summary>
    public required string Source { get; init; }

    /// <summary>The id of the notice; null where it was so when the register was first read, or no notice told it.</summary>
    public required string? Notice { get; init; }

    /// <summary>Its legal day of publication; null where there is none, or the log does not hold it any more.</summary>
    public required DateOnly? PublishedOn { get; init; }

    /// <summary>The record of the register; null where a notice declares it.</summary>
    public required ExplainedRecord? Record { get; init; }

    public string ToText()
    {
        string notice =
            Notice is null ? ""
            : PublishedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $" {Notice} of {day:yyyy-MM-dd}")
            : $" {Notice}, which is not in the log";
        string record = Record is { } one ? $", record {one.Child ?? "?"} → {one.Parent ?? "?"}" : "";
        string since =
            Notice is not null ? ""
            : Since is { } from ? string.Create(CultureInfo.InvariantCulture, $" since {from:yyyy-MM-dd}")
            : " as first read";
        return $"{Owner} ({Country ?? "country not known"}): {Basis.ToKebabCase()}, {Source}{notice}{record}{since}";
    }
}

/// <summary>A record of a register: who stands below and above, by their numbers there.</summary>
internal sealed record ExplainedRecord(string? Child, string? Parent);
