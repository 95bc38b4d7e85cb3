using System.Net.Http.Headers;
using System.Text;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;

namespace Watch.Sources.Http.Bodies;

/// <summary>Reads what a server says besides the body that was asked for.</summary>
internal static class ServerReplies
{
    /// <summary>The headers that were wanted, and the body of what is no success.</summary>
    public static async Task<ServerReply> OfAsync(HttpResponseMessage response, FetchRequest asked, CancellationToken ct) =>
        new(
            (int)response.StatusCode,
            Headers(response, asked.Wanted),
            response.IsSuccessStatusCode ? "" : await TextAsync(response, asked, ct)
        );

    private static Dictionary<string, string> Headers(HttpResponseMessage response, IReadOnlyList<string> wanted)
    {
        Dictionary<string, string> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in wanted)
        {
            if (
                response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
                || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            )
            {
                found[name] = string.Join(", ", values);
            }
        }

        return found;
    }

    // What cannot be read to its end says nothing: the status does.
    private static async Task<string> TextAsync(HttpResponseMessage response, FetchRequest asked, CancellationToken ct)
    {
        try
        {
            using MemoryStream text = new();
            await using Stream body = await response.Content.ReadAsStreamAsync(ct);
            await new BodyReader(ServerReply.LongestText, asked.Unpack).CopyAsync(
                body,
                [.. response.Content.Headers.ContentEncoding],
                text,
                ct
            );
            return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
        }
        catch (Exception ex) when (ex is BodyException or IOException or HttpRequestException)
        {
            return "";
        }
    }
}
