using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Watch.Contracts.Notices;
using Watch.Sources.Pages.Options;
using Watch.Sources.Tests.Feeds;
using Xunit;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

/// <summary>
/// Two hundred seeded changes of invented pages: every link that a second reader finds in the list, with its words, stands in an item, or
/// something was told.
/// </summary>
public sealed class MutatedPageTests(ITestOutputHelper output)
{
    private const int Mutations = 200;

    [Fact]
    public void What_a_broken_page_lists_is_in_an_item_or_told()
    {
        PageOptions page = new()
        {
            Items = Selector("ul.actes > li"),
            Title = Selector("a"),
            Date = Selector(".date"),
        };
        List<string> lost = [];
        for (int seed = 0; seed < Mutations; seed++)
        {
            (string document, string change) = MarkupMutations.Of(List(), new Random(seed));
            if (SilentLoss(page, document) is { } value)
            {
                lost.Add(string.Create(CultureInfo.InvariantCulture, $"{seed}: {change}: {value}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"silent losses: {lost.Count} of {Mutations} mutations of pages"));
        lost.ForEach(output.WriteLine);
        Assert.Empty(lost);
    }

    private static string? SilentLoss(PageOptions page, string document)
    {
        IReadOnlyList<Parsed> read = Read(page, Encoding.UTF8.GetBytes(document));
        if (read.Any(p => p is Parsed.Rejected or Parsed.Accepted { Warnings.Count: > 0 }))
        {
            return null;
        }

        Notice[] notices = [.. read.Cast<Parsed.Accepted>().Select(p => p.Notice)];
        HashSet<string> kept = [.. notices.Select(n => n.Link?.AbsolutePath ?? ""), .. notices.Select(n => n.Events[0].Label ?? "")];
        return Links(document).FirstOrDefault(v => v.Any(char.IsAsciiDigit) && !kept.Contains(v));
    }

    private static IEnumerable<string> Links(string document)
    {
        using IDocument parsed = new HtmlParser().ParseDocument(document);
        return
        [
            .. parsed
                .QuerySelectorAll("a[href]")
                .SelectMany(a =>
                    new[]
                    {
                        a.GetAttribute("href") ?? "",
                        string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                    }
                )
                .Where(v => v.Length is > 0 and < 60),
        ];
    }

    private static string List() =>
        "<!DOCTYPE html>\n<html lang=\"fr\"><body><h1>Actes</h1><ul class=\"actes\">\n"
        + string.Concat(
            Enumerable
                .Range(101, 8)
                .Select(n => $"<li><a href=\"/actes/{n}\">Arrêté numéro {n}</a> <span class=\"date\">{n - 100} mars 2026</span></li>\n")
        )
        + "</ul></body></html>";
}
