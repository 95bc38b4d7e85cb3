using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Rules.Names;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Ownership;

/// <summary>A firm in the registers, whichever of its names it is asked for by.</summary>
internal sealed record OwnedFirm
{
    /// <summary>The names by which states may lead to it: its number in a register, its SIREN, its ISIN, the key of its name.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Its name, as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Its LEI, where known.</summary>
    public Lei? Lei { get; init; }

    /// <summary>Its SIREN, where known.</summary>
    public Siren? Siren { get; init; }

    /// <summary>The country of its legal seat.</summary>
    public string? Country { get; init; }

    /// <summary>The country of its headquarters.</summary>
    public string? Headquarters { get; init; }

    /// <summary>The law it is under.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Whether its record was found by its name alone.</summary>
    public bool IsByName { get; init; }

    /// <summary>As a notice names it, before any register was asked.</summary>
    public static OwnedFirm Of(Party party) =>
        new()
        {
            Keys = [.. new[] { party.Lei?.Value, party.Siren?.Value, party.Isin?.Value, Named(party.Name) }.OfType<string>()],
            Name = party.Name,
            Lei = party.Lei,
            Siren = party.Siren,
            Country = party.Country,
        };

    /// <summary>As a state names it, before any register was asked.</summary>
    public static OwnedFirm Of(string key, string? name, string? country) =>
        new()
        {
            Keys = [.. new[] { key, name is null ? null : Named(name) }.OfType<string>().Distinct(StringComparer.Ordinal)],
            Name = name ?? key,
            Lei = Contracts.Identifiers.Lei.TryParse(key, out Lei lei) ? lei : null,
            Siren = Contracts.Identifiers.Siren.TryParse(key, out Siren siren) ? siren : null,
            Country = country,
        };

    /// <summary>With what a register tells of it.</summary>
    public OwnedFirm With(RegisterRecord record, bool byName)
    {
        StateText state = StateText.Of(record.State!);
        string? name = state.Text("name");
        return this with
        {
            Keys =
            [
                .. Keys.Concat(new[] { record.Subject, record.Siren?.Value, name is null ? null : Named(name) }.OfType<string>())
                    .Distinct(StringComparer.Ordinal),
            ],
            Name = name ?? Name,
            Lei = Contracts.Identifiers.Lei.TryParse(record.Subject, out Lei lei) ? lei : Lei,
            Siren = Siren ?? record.Siren,
            Country = state.Text("country") ?? Country,
            Headquarters = state.Text("headquarters") ?? Headquarters,
            Jurisdiction = state.Text("jurisdiction") ?? Jurisdiction,
            IsByName = byName,
        };
    }

    /// <summary>Itself by its numbers alone: its name may be another's.</summary>
    public OwnedFirm WithoutName() => this with { Keys = [.. Keys.Where(k => !k.StartsWith(PastState.ByName, StringComparison.Ordinal))] };

    /// <summary>The key of a name, as states bear it.</summary>
    public static string? Named(string name) => NameKey.Of(name) is { } key ? PastState.ByName + key : null;
}
