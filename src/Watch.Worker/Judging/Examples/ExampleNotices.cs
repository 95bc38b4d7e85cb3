using System.Text.Json;
using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Rules.Examples;

namespace Watch.Worker.Judging.Examples;

/// <summary>Finds the notice of an example: in the rule itself, as <c>notices --json</c> writes it, or in an edition.</summary>
internal sealed class ExampleNotices(ParserCatalogue parsers)
{
    /// <summary>The notice; null, with what is wrong, when it cannot be had.</summary>
    public Notice? Find(RuleExample example, out string? fault)
    {
        fault = null;
        if (example.File is not { } file)
        {
            return example.Notice;
        }

        Notice[] read =
        [
            .. Read(file.Path, out fault).Where(n => file.Id is null || string.Equals(n.Id, file.Id, StringComparison.Ordinal)).Take(2),
        ];
        fault ??= read.Length switch
        {
            0 => $"no notice{(file.Id is null ? "" : $" '{file.Id}'")} that can be read in {file.Path}",
            1 => null,
            _ => $"several notices in {file.Path}: 'id' has to say which",
        };
        return fault is null ? read[0] : null;
    }

    private IEnumerable<Notice> Read(string path, out string? fault)
    {
        fault = null;
        try
        {
            return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && Written(File.ReadAllText(path)) is { } written
                ? written
                : Edition(path);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            fault = ex.Message;
            return [];
        }
    }

    // One notice, or one a line; null where it is something else, as the records of an interface are.
    private static Notice[]? Written(string text)
    {
        try
        {
            return [NoticeJson.Read(text)];
        }
        catch (JsonException)
        {
            return Lines(text);
        }
    }

    private static Notice[]? Lines(string text)
    {
        try
        {
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NoticeJson.Read)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<Notice> Edition(string path) =>
        ContainerWalker.Walk(path, ContainerLimits.Default).OfType<Contained.Document>().SelectMany(Notices);

    private IEnumerable<Notice> Notices(Contained.Document document)
    {
        (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
        using (content)
        {
            foreach (Parsed.Accepted accepted in parsers.Find(head)?.Parse(content, document.Info).OfType<Parsed.Accepted>() ?? [])
            {
                yield return accepted.Notice;
            }
        }
    }
}
