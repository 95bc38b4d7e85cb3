using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Sources.Containers;

namespace Watch.Sources.Fetching;

/// <summary>
/// A source that is one address with one document: a feed, a page. One request a run, conditional; what is new is handed over,
/// then what is remembered of it, then how the source stands.
/// </summary>
internal sealed class SingleAddress(Door door, SourceSettings settings, string family, Expected expected, TimeProvider time)
{
    /// <summary>One run.</summary>
    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        (string channel, ChannelSettings way) = settings.Channels.Single();
        AddressMemory memory = AddressMemory.From(from, settings.Fingerprint());
        Uri address = memory.Address ?? way.Address;
        if (memory.DisabledSince is not null)
        {
            yield return new FetchStep.Stands(AddressCourse.NotAsked(memory).Standing);
            yield break;
        }

        await using FileStream file = Spool.Create();
        Fetched fetched = await FetchAsync(memory, address, file, ct);
        DateTimeOffset now = time.GetUtcNow();
        AddressCourse course = AddressCourse.After(memory, fetched, settings.Id.Value, now);
        if (course.IsNews && fetched is Fetched.Body body)
        {
            yield return new FetchStep.Document(Info(body, file, now), family, settings.StageOf(channel, family), () => FromStart(file)) { ContentType = body.ContentType };
        }

        if (course.Fault is { } fault)
        {
            yield return new FetchStep.Failed(address.IsFile ? "file" : address.IdnHost, fault);
        }

        (DateOnly day, int spent) = door.Quota.Spent;
        yield return new FetchStep.Reached((course.Memory with { Day = day, Requests = spent }).ToWatermark());
        yield return new FetchStep.Stands(course.Standing with { Circuit = address.IsFile ? Circuit.Closed : door.CircuitOf(address) });
    }

    private async Task<Fetched> FetchAsync(AddressMemory memory, Uri address, FileStream file, CancellationToken ct)
    {
        FetchRequest request = new()
        {
            Address = address,
            MaxBytes = settings.Limits.MaxBytes,
            Expected = expected,
            Known = new Validators(memory.ETag, memory.LastModified),
            Unpack = true,
        };
        if (address.IsFile)
        {
            return await LocalFile.FetchAsync(request, settings.Access.Local, file, ct);
        }

        door.Quota.GoOn(memory.Day, memory.Requests);
        return await door.FetchAsync(request, file, ct);
    }

    private DocumentInfo Info(Fetched.Body body, FileStream file, DateTimeOffset now)
    {
        string moment = now.ToString("yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture);
        return new DocumentInfo
        {
            Name = $"{settings.Id}/{moment}.{BodySniffer.Extension(file, expected)}",
            HeaderCharset = body.Charset,
            Address = body.Address,
            ReceivedAt = now,
        };
    }

    private static PeekableStream FromStart(FileStream file)
    {
        file.Position = 0;
        return new PeekableStream(file);
    }
}
