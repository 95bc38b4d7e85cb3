using System.Globalization;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Http.Bodies;

namespace Watch.Sources.Http.Addresses;

/// <summary>A source that is a file of this machine, as if a server sent it.</summary>
internal static class LocalFile
{
    /// <summary>Writes the file, unless it is what it was.</summary>
    public static async Task<Fetched> FetchAsync(FetchRequest request, bool allowed, Stream destination, CancellationToken ct)
    {
        if (!allowed)
        {
            return Failed(FaultKind.Address, "a file is read only of a source that is local");
        }

        try
        {
            FileInfo file = new(request.Address.LocalPath);
            if (!file.Exists)
            {
                return Failed(FaultKind.NotFound, "there is no such file");
            }

            string modified = file.LastWriteTimeUtc.ToString("O", CultureInfo.InvariantCulture);
            return modified == request.Known.LastModified
                ? new Fetched.Unchanged(null)
                : await BodyAsync(request, file, modified, destination, ct);
        }
        catch (BodyException ex)
        {
            return Failed(ex.Kind, ex.Message);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return Failed(FaultKind.Network, "the file cannot be read");
        }
    }

    private static async Task<Fetched> BodyAsync(
        FetchRequest request,
        FileInfo file,
        string modified,
        Stream destination,
        CancellationToken ct
    )
    {
        await using FileStream content = file.OpenRead();
        string hash = await new BodyReader(request.MaxBytes, request.Unpack).CopyAsync(content, [], destination, ct);
        return BodySniffer.Fault(destination, request.Expected) is { } fault
            ? Failed(FaultKind.WrongContent, fault)
            : new Fetched.Body
            {
                Address = request.Address,
                ContentType = null,
                Charset = null,
                Validators = new Validators(null, modified),
                Hash = hash,
                FreshUntil = null,
                Counted = true,
                Whole = request.Expected != Expected.Feed || BodySniffer.IsWhole(destination),
            };
    }

    private static Fetched.Failed Failed(FaultKind kind, string reason) => new(new FetchFault(kind, reason));
}
