using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Contracts.Routes;

/// <summary>
/// An audience that alerts go to, as in <c>gse</c>; valid or not made. The list is closed, and the two volets have no route in
/// common: no rule of one can reach an audience of the other but over <see cref="IsBridge"/>.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct Route : IComparable<Route>
{
    private const string OfDepartement = "departement-";
    private const string OfPole = "pole-";
    private const string Bridge = "coordination";

    private static readonly string[] Groups = ["strategies-entreprises", "sensibilisation-formation"];

    private readonly string? _name;

    private Route(string name, Volet volet)
    {
        _name = name;
        Volet = volet;
    }

    /// <summary>The State services; where a defensive rule goes that does not say.</summary>
    public static Route Gse { get; } = new("gse", Volet.Defensive);

    /// <summary>The groupe de coordination: the one route that leaves the defensive volet, for firms that are sensitive.</summary>
    public static Route Coordination { get; } = new(Bridge, Volet.Defensive);

    /// <summary>
    /// Firms that may want a pre-diagnosis of the INPI (action 3.1 of the scheme), for the working group "Sensibilisation et formation": in
    /// editions alone.
    /// </summary>
    public static Route Prediagnostics { get; } = new("prediagnostics", Volet.Offensive);

    /// <summary>Its name in configuration, on the wire and as a routing key.</summary>
    public string Name => _name ?? throw new InvalidOperationException("A default Route has no name.");

    /// <summary>Whose rules write to it.</summary>
    public Volet Volet { get; }

    /// <summary>Whether it leads out of its volet.</summary>
    public bool IsBridge => string.Equals(_name, Bridge, StringComparison.Ordinal);

    /// <summary>The volet whose bus, or folder, carries it: the other one for the bridge, which both sides read.</summary>
    public Volet Carrier => IsBridge ? Volet.Offensive : Volet;

    public static bool operator <(Route left, Route right) => left.CompareTo(right) < 0;

    public static bool operator <=(Route left, Route right) => left.CompareTo(right) <= 0;

    public static bool operator >(Route left, Route right) => left.CompareTo(right) > 0;

    public static bool operator >=(Route left, Route right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// What a volet may write to, as messages show it; <c>&lt;NN&gt;</c> is a département, <c>&lt;name&gt;</c> lower-case letters, digits
    /// and hyphens.
    /// </summary>
    public static IReadOnlyList<string> FormsOf(Volet volet) =>
        volet == Volet.Defensive ? [Gse.Name, Bridge, $"{OfDepartement}<NN>"] : [.. Groups, Prediagnostics.Name, $"{OfPole}<name>"];

    /// <summary>The route of that name; false where no volet has it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Route route)
    {
        Volet? volet = text switch
        {
            null => null,
            _ when text == Gse.Name || text == Bridge => Volet.Defensive,
            _ when After(OfDepartement, text) is { } code && DepartementCodes.Contains(code) => Volet.Defensive,
            _ when text == Prediagnostics.Name || Groups.Contains(text, StringComparer.Ordinal) => Volet.Offensive,
            _ when After(OfPole, text) is { } name && IsName(name) => Volet.Offensive,
            _ => null,
        };
        route = volet is { } whose ? new Route(text!, whose) : default;
        return volet is not null;
    }

    /// <summary>As <see cref="TryParse"/>, of a name that is known to be one.</summary>
    /// <exception cref="FormatException">No volet has it.</exception>
    public static Route Parse(string text) => TryParse(text, out Route route) ? route : throw new FormatException($"'{text}' is no route.");

    /// <summary>By name, in the order of bytes.</summary>
    public int CompareTo(Route other) => string.CompareOrdinal(_name, other._name);

    public override string ToString() => _name ?? "";

    private static string? After(string prefix, string route) =>
        route.StartsWith(prefix, StringComparison.Ordinal) ? route[prefix.Length..] : null;

    private static bool IsName(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Reads and writes the name; public for the generators of other projects.</summary>
    public sealed class Converter : JsonConverter<Route>
    {
        public override Route Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out Route route) ? route : throw new JsonException("A route is not known.");

        public override void Write(Utf8JsonWriter writer, Route value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Name);
    }
}
