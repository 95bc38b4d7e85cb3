using System.Text.RegularExpressions;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

/// <summary>The editions in the shapes of the publisher's note, against the table that stands beside them.</summary>
public sealed partial class OfficialShapesTests
{
    [Fact]
    public void Every_notice_has_the_kinds_and_numbers_of_its_row_and_nothing_is_set_aside()
    {
        string folder = RealData.Require("bodacc", "official-shapes");
        Dictionary<string, Notice> notices = new(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(folder, "*.xml"))
        {
            foreach (Parsed parsed in Read(path))
            {
                Notice notice = Assert.IsType<Parsed.Accepted>(parsed).Notice;
                notices.Add(notice.Id, notice);
            }
        }

        string[] differ =
        [
            .. File.ReadLines(Path.Combine(folder, "README.md"))
                .Select(l => Row.Match(l))
                .Where(m => m.Success)
                .SelectMany(m => Differences(m, notices)),
        ];
        Assert.True(differ.Length == 0, string.Join('\n', differ));
    }

    private static IReadOnlyList<Parsed> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        string name = Path.GetFileName(path);
        IDocumentParser parser =
            name.StartsWith("RCS-A", StringComparison.Ordinal) ? Reading.RcsA
            : name.StartsWith("RCS-B", StringComparison.Ordinal) ? Reading.RcsB
            : name.StartsWith("PCL", StringComparison.Ordinal) ? Reading.Pcl
            : name.StartsWith("BILAN", StringComparison.Ordinal) ? Reading.Bilan
            : Reading.Div;
        return parser.Read(bytes);
    }

    private static IEnumerable<string> Differences(Match row, Dictionary<string, Notice> notices)
    {
        string id = row.Groups["id"].Value;
        if (!notices.TryGetValue(id, out Notice? notice))
        {
            yield return $"{id} is missing";
            yield break;
        }

        string numbers = string.Join(' ', Number.Matches(row.Groups["parties"].Value).Select(m => m.Value).Distinct().Order());
        string found = string.Join(' ', notice.Parties.Select(p => p.Siren?.Value).OfType<string>().Distinct().Order());
        if (numbers != found)
        {
            yield return $"{id}: numbers {numbers}, found {found}";
        }

        string told = row.Groups["events"].Value;
        bool saysKind = Enum.GetValues<EventKind>().Any(k => told.Contains(k.ToKebabCase(), StringComparison.Ordinal));
        foreach (
            NoticeEvent announced in notice.Events.Where(e => saysKind && !told.Contains(e.Kind.ToKebabCase(), StringComparison.Ordinal))
        )
        {
            yield return $"{id}: found {announced.Kind.ToKebabCase()}, right is {told}";
        }

        if (
            (told.Contains("no event", StringComparison.Ordinal) || told.Contains("annulling", StringComparison.Ordinal))
            != (notice.Events.Count == 0)
        )
        {
            yield return $"{id}: {notice.Events.Count} events, right is {told}";
        }
    }

    [GeneratedRegex(@"^\| (?<id>[ABC][0-9]{9,}) \| (?<events>[^|]*) \| (?<parties>[^|]*) \|$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"\b999[0-9]{6}\b")]
    private static partial Regex Number { get; }
}
