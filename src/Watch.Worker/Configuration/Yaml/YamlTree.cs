using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Watch.Worker.Configuration.Yaml;

/// <summary>
/// Reads one YAML document into nodes with their places. A key that stands twice is reported and the first kept; what
/// this configuration has no use for (aliases, several documents, deep nesting) is refused, and with it every trap they set.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 16;
    private const string NotYaml = "what is not YAML";
    private const string NoBreak = "a no-break space";
    private const string Space = "a plain space";
    private const string Retype = "type the space again";

    private readonly IParser _parser;
    private readonly FileReport _report;
    private Position _last = new(1, 1);

    private YamlTree(string text, FileReport report)
    {
        _parser = new Parser(new StringReader(text));
        _report = report;
    }

    /// <summary>The document, or null when it is empty or was reported as unreadable.</summary>
    public static YamlNode? Read(string text, FileReport report)
    {
        if (!HasNoTab(text, report))
        {
            return null;
        }

        YamlTree tree = new(text, report);
        try
        {
            return tree.Document();
        }
        catch (YamlException e)
        {
            if (YamlSlips.NoBreakAt(text, (int)e.Start.Line) is { } space)
            {
                report.Error(space, NoBreak, [Space], Retype);
                return null;
            }

            report.Error(At(e.Start), NotYaml, [], YamlSlips.In(text, (int)e.Start.Line) ?? Cause(e));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            // The library throws these for an open bracket at the end of a file and the like; it has no place to tell,
            // so the last place it read is told.
            report.Error(tree._last, NotYaml, [], "look from here on for a bracket or a quote that is not closed");
            return null;
        }
    }

    // The library speaks of its own work; what it means is nearly always how far a line is indented.
    private static string Cause(YamlException e) =>
        e is SyntaxErrorException or SemanticErrorException
            ? "compare the blanks at the beginning of this line with the line above"
            : e.Message;

    private static bool HasNoTab(string text, FileReport report)
    {
        int line = 0;
        bool none = true;
        foreach (string content in text.Split('\n'))
        {
            line++;
            int indented = content.Length - content.TrimStart(' ', '\t').Length;
            int tab = content.IndexOf('\t', 0, indented);
            if (tab >= 0)
            {
                report.Error(new Position(line, tab + 1), "a tab", ["blanks before the first word of a line"]);
                none = false;
            }
        }

        return none;
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _report.Error(new Position(1, 1), "an empty file", []);
            return null;
        }

        YamlNode root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out _))
        {
            _report.Error(At(_parser.Consume<DocumentStart>().Start), "a second document", ["one document in a file"]);
        }

        return root;
    }

    private YamlNode Node(int depth)
    {
        ParsingEvent next = _parser.Consume<ParsingEvent>();
        _last = At(next.Start);
        return (next, depth) switch
        {
            (Scalar scalar, _) => Text(scalar),
            (AnchorAlias, _) => throw new YamlException(
                next.Start,
                next.End,
                "aliases (*name) are not read here: write the values out, or put a text in quotes"
            ),
            (_, Deepest) => throw new YamlException(next.Start, next.End, "nested too deeply"),
            (SequenceStart, _) => List(next, depth + 1),
            _ => Map(next, depth + 1),
        };
    }

    private static YamlNode.Scalar Text(Scalar scalar) => new(scalar.Value, scalar.Style != ScalarStyle.Plain, At(scalar.Start));

    private YamlNode.List List(ParsingEvent start, int depth)
    {
        List<YamlNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth));
        }

        return new YamlNode.List(items, At(start.Start));
    }

    private YamlNode.Map Map(ParsingEvent start, int depth)
    {
        Dictionary<string, Position> seen = new(StringComparer.Ordinal);
        List<KeyValuePair<YamlNode.Scalar, YamlNode>> entries = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            YamlNode name = Node(depth);
            YamlNode value = Node(depth);
            name = WithPlainSpaces(name);
            if (name is not YamlNode.Scalar key)
            {
                _report.Error(name.At, name.Describe, ["a word as key"]);
            }
            else if (seen.TryAdd(key.Text, key.At))
            {
                entries.Add(new(key, value));
            }
            else
            {
                _report.Error(key.At, $"'{key.Text}' a second time", [], $"it stands first in line {seen[key.Text].Line}");
            }
        }

        return new YamlNode.Map(entries, At(start.Start));
    }

    // What was meant is known: nothing that follows from it is reported.
    private YamlNode WithPlainSpaces(YamlNode name)
    {
        if (name is not YamlNode.Scalar key || YamlSlips.NoBreakIn(key.Text) is not (>= 0 and var offset))
        {
            return name;
        }

        Position at = key.At with { Column = key.At.Column + offset };
        _report.Error(at, NoBreak, [Space], Retype);
        return key with { Text = YamlSlips.WithPlainSpaces(key.Text) };
    }

    private static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
