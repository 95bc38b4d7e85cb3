using System.Text;
using Watch.Sources.Containers;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.EpoPatents.Server;

/// <summary>What the publication server is asked: two lists and one document.</summary>
/// <param name="http">The way to it.</param>
/// <param name="address">The address under which all stands: <c>https://…/rest/v1.2/</c>.</param>
internal sealed class ServerHttp(SourceHttp http, Uri address)
{
    private const long MostOfPage = 16 * 1024 * 1024;
    private const long MostOfDocument = 256 * 1024 * 1024;
    private const int TailLength = 1024;
    private const string End = $"</{FullTextParser.Element}>";

    private readonly Uri _root = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    /// <summary>The address of the list of days.</summary>
    public Uri Days => new(_root, "publication-dates");

    /// <summary>The address of what was published on a day.</summary>
    public Uri Day(DateOnly day) => new(_root, FormattableString.Invariant($"publication-dates/{day:yyyyMMdd}/patents"));

    /// <summary>The address of a publication.</summary>
    public Uri Document(string name) => new(_root, $"patents/{name}/document.xml");

    /// <summary>A list; or why there is none.</summary>
    public async Task<(T? Listed, Answer.None? None)> ListAsync<T>(Uri page, Func<Stream, T?> read, CancellationToken ct)
        where T : class
    {
        using MemoryStream content = new();
        Answer answer = await http.GetAsync(page, content, MostOfPage, ct);
        content.Position = 0;
        return answer is Answer.None none ? (null, none)
            : read(content) is { } listed ? (listed, null)
            : (null, new Answer.None("the answer lists nothing: the layout or the names have changed", Lasting: false));
    }

    /// <summary>Writes a publication; null where that is whole, else why there is none.</summary>
    public async Task<Answer.None?> DocumentAsync(string name, FileStream file, CancellationToken ct)
    {
        Answer answer = await http.GetAsync(Document(name), file, MostOfDocument, ct);
        return answer as Answer.None ?? (Fault(file) is { } reason ? new Answer.None(reason, Lasting: false) : null);
    }

    private static string? Fault(FileStream file)
    {
        file.Position = 0;
        if (DocumentHeadReader.Read(file, "document.xml").Head.RootElement != FullTextParser.Element)
        {
            return "the answer is no publication";
        }

        byte[] tail = new byte[TailLength];
        file.Position = Math.Max(0, file.Length - TailLength);
        int read = file.ReadAtLeast(tail, TailLength, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(tail, 0, read).TrimEnd().EndsWith(End, StringComparison.Ordinal)
            ? null
            : "the publication breaks off";
    }
}
