using System.Text.Json.Serialization;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>Which firms of the volet's list a rule is about.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "firms")]
[JsonDerivedType(typeof(Watched), "watched")]
[JsonDerivedType(typeof(OfSensitivity), "sensitivity")]
[JsonDerivedType(typeof(OfSiren), "siren")]
[JsonDerivedType(typeof(OfSector), "sector")]
[JsonDerivedType(typeof(OfGroup), "group")]
public abstract record FirmSelector
{
    private FirmSelector() { }

    /// <summary>As rule files write it.</summary>
    [JsonIgnore]
    public abstract string Asked { get; }

    /// <summary>Whether a firm of the list is meant.</summary>
    public abstract bool Selects(Firm firm);

    /// <summary>Any firm of the list.</summary>
    public sealed record Watched : FirmSelector
    {
        public override string Asked => "watched";

        public override bool Selects(Firm firm) => true;
    }

    /// <summary>The firms of the list of that sensitivity.</summary>
    public sealed record OfSensitivity(Sensitivity Sensitivity) : FirmSelector
    {
        public override string Asked => Sensitivity.ToKebabCase();

        public override bool Selects(Firm firm) => firm.Sensitivity == Sensitivity;
    }

    /// <summary>The firms of the list with these SIREN.</summary>
    public sealed record OfSiren(IReadOnlyList<Siren> Sirens) : FirmSelector
    {
        public override string Asked => $"[{string.Join(", ", Sirens)}]";

        public override bool Selects(Firm firm) => Sirens.Contains(firm.Siren);
    }

    /// <summary>The firms of the list that work in one of these sectors.</summary>
    public sealed record OfSector(IReadOnlyList<string> Sectors) : FirmSelector
    {
        public override string Asked => $"{{sector: [{string.Join(", ", Sectors)}]}}";

        public override bool Selects(Firm firm) => firm.Sectors.Any(s => Sectors.Contains(s, StringComparer.Ordinal));
    }

    /// <summary>The firms of the list that belong to one of these groups.</summary>
    public sealed record OfGroup(IReadOnlyList<string> Groups) : FirmSelector
    {
        public override string Asked => $"{{group: [{string.Join(", ", Groups)}]}}";

        public override bool Selects(Firm firm) => firm.Group is { } group && Groups.Contains(group, StringComparer.Ordinal);
    }
}
