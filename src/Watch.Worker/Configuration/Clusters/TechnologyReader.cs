using Watch.Rules.Clusters;
using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Rules.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Clusters;

/// <summary>What a cluster works on.</summary>
/// <param name="Loose">Outside its themes.</param>
/// <param name="Themes">By theme.</param>
internal sealed record ClusterTechnologies(IReadOnlyList<Technology> Loose, IReadOnlyList<Theme> Themes);

/// <summary>Reads <c>technologies</c> and <c>themes</c> of a cluster: symbols, or maps that say on which conditions one counts.</summary>
internal sealed class TechnologyReader(FileReport report)
{
    private const string TechnologiesKey = "technologies";
    private const string AllowedMap = "a map with the keys symbol, with, except, inventive";

    private readonly List<PlacedSymbol> _symbols = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The keys of a technology where it is a map.</summary>
    public static readonly IReadOnlyList<string> Keys = ["symbol", "with", "except", "inventive"];

    /// <summary>The keys of a theme.</summary>
    public static readonly IReadOnlyList<string> ThemeKeys = ["name", TechnologiesKey];

    /// <summary>All that can be read.</summary>
    public ClusterTechnologies Read(MapReader cluster)
    {
        Technology[] loose = [.. Technologies(cluster.Optional(TechnologiesKey))];
        Theme[] themes = [.. report.Items(cluster.Optional("themes"), "themes").Select(Theme).OfType<Theme>()];
        report.WarnOfUnknown(_symbols);
        return new ClusterTechnologies(loose, themes);
    }

    private Theme? Theme(YamlNode item)
    {
        if (MapReader.Of(item, report, ThemeKeys) is not { } map)
        {
            return null;
        }

        YamlNode? named = map.Required(ThemeKeys[0]);
        string? name = report.Text(named);
        Technology[] technologies = [.. Technologies(map.Required(TechnologiesKey))];
        if (name is not null && !_names.Add(name))
        {
            report.Error(named!.At, $"'{name}' a second time", []);
        }

        return name is null ? null : new Theme(name, technologies);
    }

    private IEnumerable<Technology> Technologies(YamlNode? node)
    {
        switch (node)
        {
            case YamlNode.List { Items.Count: 0 }:
                report.Error(node, TechnologyReading.Allowed, AllowedMap);
                return [];
            case YamlNode.List list:
                return [.. list.Items.Select(One).OfType<Technology>()];
            default:
                return node is not null && One(node) is { } one ? [one] : [];
        }
    }

    private Technology? One(YamlNode item)
    {
        if (item is YamlNode.Map)
        {
            return OnConditions(MapReader.Of(item, report, Keys)!);
        }

        return Symbol(item) is { } symbol ? new Technology { Symbol = symbol.At.Text, Under = report.Under(symbol).Under } : null;
    }

    private Technology? OnConditions(MapReader map)
    {
        PlacedSymbol? symbol = map.Required(Keys[0]) is { } named ? Symbol(named) : null;
        PlacedSymbol[]? with = map.Optional(Keys[1]) is { } besides ? report.Symbols(besides) : null;
        PlacedSymbol[]? except = map.Optional(Keys[2]) is { } without ? report.Symbols(without) : null;
        bool inventive = report.Word(map.Optional(Keys[3]), ["true", "false"]) is "true";
        if (symbol is null)
        {
            return null;
        }

        _symbols.AddRange([.. with ?? [], .. except ?? []]);
        CheckWith(symbol, with ?? []);
        CheckExcept(symbol, except ?? []);
        return new Technology
        {
            Symbol = symbol.At.Text,
            Under = report.Under(symbol).Under,
            With = with is null ? null : report.Under(with),
            Except = except is null ? null : report.Under(except),
            InventiveOnly = inventive,
        };
    }

    private PlacedSymbol? Symbol(YamlNode node)
    {
        PlacedSymbol? symbol = report.Scalar(node, TechnologyReading.Allowed, AllowedMap) is { } scalar ? report.Symbol(scalar) : null;
        _symbols.AddRange(symbol is null ? [] : [symbol]);
        return symbol;
    }

    // What lies under the symbol would be beside itself.
    private void CheckWith(PlacedSymbol symbol, PlacedSymbol[] with)
    {
        foreach (PlacedSymbol one in with.Where(w => w.Symbol.Covers(symbol.Symbol)))
        {
            report.Error(one.At, $"a symbol that {symbol.Symbol} does not lie under");
        }
    }

    // What stands below a subgroup is not in its digits, so that there the main group has to do.
    private void CheckExcept(PlacedSymbol symbol, PlacedSymbol[] except)
    {
        foreach (PlacedSymbol one in except.Where(e => !IsBelow(e.Symbol, symbol.Symbol)))
        {
            report.Error(one.At, $"a symbol below {symbol.Symbol}");
        }
    }

    private static bool IsBelow(TechnologySymbol one, TechnologySymbol other) =>
        one != other && (other.IsSubgroup ? one.IsSubgroup && one.IsOfGroup(other) : other.Covers(one));
}
