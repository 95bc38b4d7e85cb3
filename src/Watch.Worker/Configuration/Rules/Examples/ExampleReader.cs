using System.Globalization;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Examples;

/// <summary>Reads <c>examples</c> of a rule.</summary>
internal sealed class ExampleReader(RuleContext context, FileReport report)
{
    private const string MustFire = "must_fire";
    private const string MustNotFire = "must_not_fire";

    /// <summary>The keys of <c>examples</c>.</summary>
    public static readonly IReadOnlyList<string> Keys = [MustFire, MustNotFire];

    /// <summary>The keys of one that must not fire.</summary>
    public static readonly IReadOnlyList<string> SilentKeys = ["name", "firm", "before", "notice", "file", "id"];

    /// <summary>The keys of one that has to fire.</summary>
    public static readonly IReadOnlyList<string> FiringKeys = [.. SilentKeys, "severity", "route"];

    /// <summary>The keys of <c>before</c>.</summary>
    public static readonly IReadOnlyList<string> BeforeKeys = ["capital", "notices"];

    /// <summary>All that can be read; none where the rule says nothing.</summary>
    public IReadOnlyList<RuleExample> Read(YamlNode? node) =>
        MapReader.Of(node, report, Keys) is not { } map ? [] : [.. Items(map, MustFire), .. Items(map, MustNotFire)];

    private IEnumerable<RuleExample> Items(MapReader map, string key) =>
        report.Items(map.Optional(key), "examples").Select((item, index) => One(item, key, index + 1)).OfType<RuleExample>();

    private RuleExample? One(YamlNode item, string key, int number)
    {
        bool mustFire = key is MustFire;
        if (MapReader.Of(item, report, mustFire ? FiringKeys : SilentKeys) is not { } map)
        {
            return null;
        }

        Notice? notice = map.Optional("notice") is { } inline ? new NoticeReader(report).Read(inline) : null;
        ExampleFile? file = map.Optional("file") is { } path ? File(path, map.Optional("id")) : null;
        if (!HasOneNotice(map) || (notice is null && file is null))
        {
            return null;
        }

        ExampleBefore? before = Before(map.Optional("before"));
        return new RuleExample
        {
            Name = report.Text(map.Optional("name")) ?? string.Create(CultureInfo.InvariantCulture, $"{key} {number}"),
            Place = new FilePlace(report.File, map.At.Line),
            MustFire = mustFire,
            Firm = report.Scalar(map.Optional("firm"), "a SIREN") is { } siren ? report.Siren(siren.Text, siren.At) : null,
            Severity = mustFire ? report.Word<Severity>(map.Optional("severity")) : null,
            Routes = mustFire && map.Optional("route") is { } route ? Routes(route) : null,
            CapitalBefore = before?.Capital,
            NoticesBefore = before?.Notices ?? [],
            Notice = notice,
            File = file,
        };
    }

    private bool HasOneNotice(MapReader map)
    {
        (bool inline, bool file, YamlNode? id) = (map.Optional("notice") is not null, map.Optional("file") is not null, map.Optional("id"));
        if (inline == file)
        {
            report.Error(map.At, inline ? "'notice' and 'file'" : "neither 'notice' nor 'file'", ["one of the two"]);
            return false;
        }

        if (inline && id is not null)
        {
            report.Error(id.At, "'id' beside 'notice'", ["'id' beside 'file', to say which of its notices"]);
        }

        return true;
    }

    // A path begins at the file that names it.
    private ExampleFile? File(YamlNode node, YamlNode? id)
    {
        if (report.Text(node) is not { } path)
        {
            return null;
        }

        string full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(report.File) ?? "", path));
        if (System.IO.File.Exists(full))
        {
            return new ExampleFile(full, report.Text(id));
        }

        report.Error(node, "a file that exists, from the folder of this file on");
        return null;
    }

    private Route[]? Routes(YamlNode node) =>
        report
            .OneOrMore(node, RouteReading.Allowed(context.Volet, context.Routes))
            ?.Select(s => report.Route(s, context.Volet, context.Routes))
            .OfType<Route>()
            .ToArray();

    private ExampleBefore? Before(YamlNode? node)
    {
        if (MapReader.Of(node, report, BeforeKeys) is not { } map)
        {
            return null;
        }

        (YamlNode? capital, YamlNode? notices) = (map.Optional(BeforeKeys[0]), map.Optional(BeforeKeys[1]));
        if (capital is null && notices is null)
        {
            report.Error(node!, BeforeKeys);
            return null;
        }

        NoticeReader reader = new(report);
        IEnumerable<Notice> read = report.Items(notices, "notices").Select(reader.Read).OfType<Notice>();
        return new ExampleBefore(capital is null ? null : report.Money(capital), [.. read.Select(Numbered)]);
    }

    // Those without an id are notices of their own all the same.
    private static Notice Numbered(Notice notice, int index) =>
        notice.Id == NoticeReader.Unnamed
            ? notice with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{notice.Id}-{index + 1}-before"),
            }
            : notice;

    private sealed record ExampleBefore(Money? Capital, IReadOnlyList<Notice> Notices);
}
