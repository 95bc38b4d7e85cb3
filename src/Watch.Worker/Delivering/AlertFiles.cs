using System.Globalization;
using System.Text;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// The alerts of one volet as files: a folder for each alert under its route, in it a JSON file and a French text for each
/// message. What is there already is left as it is, so that a second delivery changes nothing and prints nothing.
/// </summary>
internal sealed class AlertFiles(string dataFolder, Volet volet, TextWriter alertLines)
{
    private const int ShortIdLength = 12;

    // An article may be named by an address of any length, and a folder's name has a bound.
    private const int LongestSubject = 64;

    private readonly string _root = Path.Combine(dataFolder, volet.ToKebabCase(), "alerts");

    /// <summary>Writes both files, the JSON last: where it stands, the delivery is whole.</summary>
    public Task WriteAsync(DeliveredAlert delivered, CancellationToken ct) =>
        WriteAsync(
            FolderOf(delivered.Alert),
            string.Create(CultureInfo.InvariantCulture, $"r{delivered.Alert.Revision}"),
            AlertText.Of(delivered),
            delivered.ToJson(),
            AlertText.LineOf(delivered),
            ct
        );

    /// <summary>The same of what a backfill found.</summary>
    public Task WriteAsync(DeliveredBackfill delivered, CancellationToken ct) =>
        WriteAsync(FolderOf(delivered.Backfill), "r1", BackfillText.Of(delivered), delivered.ToJson(), BackfillText.LineOf(delivered), ct);

    private async Task WriteAsync(string folder, string name, string page, ReadOnlyMemory<byte> content, string line, CancellationToken ct)
    {
        string json = Path.Combine(folder, name + ".json");
        if (File.Exists(json))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        KillPoint.Reach("deliver");
        await WholeFile.WriteAsync(Path.Combine(folder, name + ".txt"), Encoding.UTF8.GetBytes(page), ct);
        await WholeFile.WriteAsync(json, content, ct);
        KillPoint.Reach("delivered");
        await alertLines.WriteLineAsync(line);
    }

    // A correction may show another notice than the first message did; it stands beside it all the same.
    private string FolderOf(AlertContent alert)
    {
        string route = Path.Combine(_root, Safe(alert.Route.Name));
        string id = alert.Id.ToString("N")[..ShortIdLength];
        string? earlier =
            alert.Revision > 1 && Directory.Exists(route) ? Directory.EnumerateDirectories(route, $"*_{id}").FirstOrDefault() : null;
        string subject = alert.Firm is { } firm ? firm.Siren.Value : alert.Notice[..Math.Min(alert.Notice.Length, LongestSubject)];
        return earlier
            ?? Path.Combine(
                route,
                Safe(string.Create(CultureInfo.InvariantCulture, $"{alert.PublishedOn:yyyy-MM-dd}_{subject}_{alert.Rule}_{id}"))
            );
    }

    private string FolderOf(BackfillContent backfill) =>
        Path.Combine(
            _root,
            Safe(backfill.Route.Name),
            Safe(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{backfill.FoundAt:yyyy-MM-dd}_historique_{backfill.Firm?.Siren.Value ?? backfill.Rule}_{backfill.Id.ToString("N")[..ShortIdLength]}"
                )
            )
        );

    // Rules and notices are named by others: no name may lead out of the folder.
    private static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).TrimStart('.');
}
