using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>A node of YAML as a source reads it.</summary>
internal sealed class OptionsValue(YamlNode node, OptionsContext context) : IOptionsValue
{
    private readonly FileReport _report = context.Report;

    public string? Text() => _report.Text(node);

    public string? Text(string allowed, Func<string, bool> isValid) => _report.TextThat(node, allowed, isValid);

    public string? Single(string allowed) => _report.Scalar(node, allowed)?.Text;

    public string? Word(params IReadOnlyList<string> allowed) => _report.Word(node, allowed);

    public int? Number(int least, int most) => _report.Number(node, least, most);

    public bool? Truth() =>
        _report.Word(node, ["true", "false"]) switch
        {
            null => null,
            var word => word is "true",
        };

    public TimeSpan? Duration() => _report.Duration(node);

    public long? Size() => _report.Size(node);

    public DateOnly? Day() => _report.Day(node);

    public IReadOnlyList<string>? Lines() => new LinesReader(context.Folder, _report).Read(node);

    public Uri? Address() => new AddressReader(_report, context.Access, hasSftp: false).Read(node);

    public ISecret? Secret() => new SecretReader(context.Folder, _report).Read(node);

    public IOptionsMap? Map(params IReadOnlyList<string> keys) =>
        MapReader.Of(node, _report, keys) is { } map ? new OptionsMap(map, context) : null;

    public IReadOnlyList<IOptionsValue> List(string what) => [.. _report.Items(node, what).Select(Value)];

    public IReadOnlyList<IOptionsValue>? OneOrMore(params IReadOnlyList<string> allowed) =>
        _report.OneOrMore(node, allowed)?.Select(Value).ToArray();

    public void Refuse(params IReadOnlyList<string> allowed) => _report.Error(node, allowed);

    public void Refuse(string found, IReadOnlyList<string> allowed, string? remark = null) =>
        _report.Error(node.At, found, allowed, remark);

    private IOptionsValue Value(YamlNode other) => new OptionsValue(other, context);
}
