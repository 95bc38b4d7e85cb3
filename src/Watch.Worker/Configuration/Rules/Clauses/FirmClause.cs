using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>
/// Reads <c>firm</c>: a word for all of the list or a part of it, SIREN of the list, or a map of what the firm has to be.
/// </summary>
internal sealed class FirmClause(RuleContext context, FileReport report)
{
    private const string AnyOfList = "watched";
    private const string OneOfList = "a SIREN of the list of firms";

    /// <summary>The keys where it is a map; each is a clause of its own about the same firm.</summary>
    public static readonly IReadOnlyList<string> Keys = ["sensitivity", "sector", "group", "siren"];

    private IReadOnlyList<string> Allowed => [.. WordsOf(context.Volet), OneOfList];

    /// <summary>The words of a volet.</summary>
    public static IReadOnlyList<string> WordsOf(Volet volet) => [AnyOfList, .. FirmYaml.SensitivitiesOf(volet)];

    /// <summary>The clauses; null among them, and reported, for what cannot be read.</summary>
    public IReadOnlyList<FirmIs?> Read(YamlNode node)
    {
        if (node is not YamlNode.Map map)
        {
            return [Of(Selector(node))];
        }

        _ = MapReader.Of(map, report, Keys);
        if (map.Entries.Count == 0)
        {
            report.Error(map, Keys);
            return [null];
        }

        return [.. map.Entries.Select(e => Of(Selector(e.Key.Text, e.Value)))];
    }

    private static FirmIs? Of(FirmSelector? selector) => selector is null ? null : new FirmIs(selector);

    private FirmSelector? Selector(string key, YamlNode value) =>
        key switch
        {
            "sensitivity" => report.Word(value, WordsOf(context.Volet)) switch
            {
                AnyOfList => new FirmSelector.Watched(),
                { } word when IsSensitivity(word, out Sensitivity sensitivity) => new FirmSelector.OfSensitivity(sensitivity),
                _ => null,
            },
            "sector" => OfList(value, context.Sectors) is { } sectors ? new FirmSelector.OfSector(sectors) : null,
            "group" => OfList(value, context.Groups) is { } groups ? new FirmSelector.OfGroup(groups) : null,
            "siren" => report.OneOrMore(value, OneOfList) is { } scalars ? OfSiren(scalars) : null,
            _ => null,
        };

    private string[]? OfList(YamlNode node, IReadOnlyList<string>? known)
    {
        if (known is null)
        {
            return report.OneOrMore(node, "a text")?.Select(s => s.Text).ToArray();
        }

        IReadOnlyList<string> allowed = known.Count == 0 ? ["what a firm of the list has, and none has any"] : known;
        string?[]? read = report.OneOrMore(node, allowed)?.Select(s => report.Word(s, allowed)).ToArray();
        return read is null || read.Contains(null) ? null : [.. read.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private FirmSelector? Selector(YamlNode node)
    {
        if (node is YamlNode.List { Items.Count: > 0 })
        {
            return OfSiren(report.OneOrMore(node, OneOfList) ?? []);
        }

        return report.Scalar(node, Allowed) switch
        {
            null => null,
            { Text: AnyOfList } => new FirmSelector.Watched(),
            { Text: var word } when IsSensitivity(word, out Sensitivity sensitivity) => new FirmSelector.OfSensitivity(sensitivity),
            { } scalar when char.IsAsciiDigit(scalar.Text[0]) => OfSiren([scalar]),
            { } scalar => Unknown(scalar),
        };
    }

    private bool IsSensitivity(string word, out Sensitivity sensitivity) =>
        KebabCase.TryParse(word, out sensitivity) && WordsOf(context.Volet).Contains(word, StringComparer.Ordinal);

    private FirmSelector.OfSiren? OfSiren(IReadOnlyList<YamlNode.Scalar> scalars)
    {
        Siren[] sirens = [.. scalars.Select(InList).OfType<Siren>().Distinct()];
        return sirens.Length == 0 ? null : new FirmSelector.OfSiren(sirens);
    }

    private Siren? InList(YamlNode.Scalar scalar)
    {
        if (report.Siren(scalar.Text, scalar.At) is not { } siren)
        {
            return null;
        }

        if (context.Sirens?.Contains(siren) != false)
        {
            return siren;
        }

        report.Error(scalar, OneOfList);
        return null;
    }

    private FirmSelector? Unknown(YamlNode.Scalar scalar)
    {
        report.Error(scalar, Allowed);
        return null;
    }
}
