using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Options;

/// <summary>Reads what stands under <c>epo-patents:</c>.</summary>
internal sealed class EpoOptionsPart : IOptionsPart
{
    private const string Office = "the two letters of an office in capitals, as in EP";
    private const string Days = "a number of days, as in '60 d'";
    private const int MostDigits = 4;

    public IReadOnlyList<string> Keys { get; } = ["offices", "amended-within", .. OpsSettingsReader.Keys];

    public string Schema => EpoSchema.Text;

    public ISourceOptions Default => EpoOptions.Default;

    public ISourceOptions? Read(IOptionsMap map)
    {
        IReadOnlyList<string>? offices = Offices(map.Optional("offices"));
        int? days = DaysOf(map.Optional("amended-within"));
        OpsSettings? ops = OpsSettingsReader.Read(map);
        return offices is null || days is null || ops is null
            ? null
            : new EpoOptions
            {
                Offices = offices,
                AmendedWithin = days.Value,
                Ops = ops,
            };
    }

    private static IReadOnlyList<string>? Offices(IOptionsValue? value)
    {
        if (value is null)
        {
            return EpoOptions.Default.Offices;
        }

        string?[]? offices = value.OneOrMore(Office)?.Select(v => v.Text(Office, IsOffice)).ToArray();
        return offices?.All(o => o is not null) == true ? [.. offices.OfType<string>().Distinct(StringComparer.Ordinal)] : null;
    }

    private static int? DaysOf(IOptionsValue? value) =>
        value is null ? EpoOptions.Default.AmendedWithin
        : value.Text(Days, t => Number(t) is not null) is { } text ? Number(text)
        : null;

    private static bool IsOffice(string text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    private static int? Number(string text) =>
        text.EndsWith('d')
        && text[..^1].TrimEnd() is { Length: > 0 and <= MostDigits } digits
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int days)
            ? days
            : null;
}
