using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Configuration.Catalogue;

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
    public IEnumerable<string> ToText(MessageLanguage language)
    {
        yield return language.Say(
            $"{(Before ? "propriétaires d'avant" : "propriétaires")} de {Firm}",
            $"{(Before ? "owners before" : "owners")} of {Firm}"
        );
        foreach (ExplainedEdge link in Links)
        {
            yield return $"  ← {link.ToText(language)}";
        }

        if (EndsBecause is { } why)
        {
            yield return language.Say($"  au-dessus : {why}", $"  above: {why}");
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

    public string ToText(MessageLanguage language)
    {
        string notice =
            Notice is null ? ""
            : PublishedOn is { } day ? language.Say($" {Notice} du {day:dd/MM/yyyy}", $" {Notice} of {day:yyyy-MM-dd}")
            : language.Say($" {Notice}, qui n'a pas été lue", $" {Notice}, which is not in the log");
        string record = Record is { } one ? $", {language.Say("enregistrement", "record")} {one.Child ?? "?"} → {one.Parent ?? "?"}" : "";
        string since =
            Notice is not null ? ""
            : Since is { } from ? language.Say($" depuis le {from:dd/MM/yyyy}", $" since {from:yyyy-MM-dd}")
            : language.Say(" dès la première lecture", " as first read");
        string country = Country ?? language.Say("pays inconnu", "country not known");
        return $"{Owner} ({country}){language.Say(" : ", ": ")}{Basis.ToKebabCase()}, {Source}{notice}{record}{since}";
    }
}

/// <summary>A record of a register: who stands below and above, by their numbers there.</summary>
internal sealed record ExplainedRecord(string? Child, string? Parent);
