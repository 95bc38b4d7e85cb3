using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>Reads <c>firm</c>: a word for all of the list or a part of it, or SIREN of the list.</summary>
internal sealed class FirmClause(RuleContext context, FileReport report)
{
    private const string AnyOfList = "watched";
    private const string OneOfList = "a SIREN of the list of firms";

    private IReadOnlyList<string> Allowed => [.. WordsOf(context.Volet), OneOfList];

    /// <summary>The words of a volet.</summary>
    public static IReadOnlyList<string> WordsOf(Volet volet) => [AnyOfList, .. FirmYaml.SensitivitiesOf(volet)];

    /// <summary>The selector; null where the rule does not ask, or was reported.</summary>
    public FirmSelector? Read(YamlNode? node)
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

        if (context.Sirens.Contains(siren))
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
