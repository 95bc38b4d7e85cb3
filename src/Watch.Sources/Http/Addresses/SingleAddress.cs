using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Sources.Containers;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Http.Bodies;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Addresses;

/// <summary>
/// A source that is one address with one document: a feed, a page. One request a run, conditional; what is new is handed over,
/// then what is remembered of it, then how the source stands.
/// </summary>
internal sealed class SingleAddress(Fetcher fetcher, SourceSettings settings, string family, Expected expected, TimeProvider time)
{
    /// <summary>Reads how often a document says that it wants to be asked for; null where documents of this kind do not say.</summary>
    public Func<Stream, DocumentInfo, AskingHint?>? HintOf { get; init; }

    /// <summary>What came was taken and cannot be read as a whole: what was good stays remembered.</summary>
    public static Fetched Unreadable { get; } = new Fetched.Failed(new FetchFault(FaultKind.WrongContent, "what it sends cannot be read"));

    private readonly ChannelSettings _way = settings.Channels.Values.Single();

    /// <summary>One run.</summary>
    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        AddressMemory memory = Remembered(from);
        if (memory.DisabledSince is not null)
        {
            yield return NotAsked(memory);
            yield break;
        }

        if (Honours && AddressCourse.LeftAlone(memory, time.GetUtcNow()) is { } shut)
        {
            yield return new FetchStep.Stands(shut.Standing);
            yield break;
        }

        await using FileStream file = Spool.Create();
        Fetched fetched = Hinted(await AskAsync(memory, file, ct), memory, file);
        AddressCourse course = CourseAfter(memory, fetched);
        if (course.IsNews && fetched is Fetched.Body body)
        {
            FetchStep.Document document = Document(body, file);
            yield return document;
            course = document.IsUnreadable ? CourseAfter(memory, Unreadable) : course;
        }

        foreach (FetchStep step in End(memory, course))
        {
            yield return step;
        }
    }

    /// <summary>What is known of the address.</summary>
    public AddressMemory Remembered(Watermark? from) => AddressMemory.From(from, settings.Fingerprint());

    /// <summary>How a source stands that is not asked at all.</summary>
    public static FetchStep NotAsked(AddressMemory memory) => new FetchStep.Stands(AddressCourse.NotAsked(memory).Standing);

    /// <summary>Asks for the document, unless it is what it was.</summary>
    public async Task<Fetched> AskAsync(AddressMemory memory, FileStream file, CancellationToken ct)
    {
        FetchRequest request = Request(Address(memory)) with { Known = new Validators(memory.ETag, memory.LastModified) };
        if (request.Address.IsFile)
        {
            return await LocalFile.FetchAsync(request, settings.Access.Local, file, ct);
        }

        fetcher.Quota.GoOn(memory.Day, memory.Requests);
        return await fetcher.FetchAsync(request, file, ct);
    }

    /// <summary>Asks for what the document goes on with, on the same host.</summary>
    public Task<Fetched> AskMoreAsync(Uri next, FileStream file, CancellationToken ct) =>
        fetcher.FetchAsync(Request(next) with { SameHost = true }, file, ct);

    /// <summary>What becomes of the source.</summary>
    public AddressCourse CourseAfter(AddressMemory memory, Fetched fetched) =>
        AddressCourse.After(memory, fetched, settings.Id.Value, time.GetUtcNow());

    /// <summary>Hands a document over.</summary>
    /// <param name="body">What came.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="number">Which of the run it is.</param>
    public FetchStep.Document Document(Fetched.Body body, FileStream file, int number = 1)
    {
        Stage stage = settings.StageOf(settings.Channels.Keys.Single(), family);
        return new FetchStep.Document(Info(body, file, number), family, stage, () => FromStart(file)) { ContentType = body.ContentType };
    }

    /// <summary>What a run ends with: what failed, what is remembered, how the source stands.</summary>
    public IEnumerable<FetchStep> End(AddressMemory before, AddressCourse course)
    {
        Uri address = Address(before);
        if (course.Fault is { } fault)
        {
            yield return new FetchStep.Failed(address.IsFile ? "file" : address.IdnHost, fault);
        }

        (DateOnly day, int spent) = fetcher.Quota.Spent;
        yield return new FetchStep.Reached((course.Memory with { Day = day, Requests = spent }).ToWatermark());
        yield return new FetchStep.Stands(course.Standing with { Circuit = address.IsFile ? Circuit.Closed : fetcher.CircuitOf(address) });
    }

    private bool Honours => HintOf is not null && settings.Access.Hints == HintsPolicy.Honour;

    private Fetched Hinted(Fetched fetched, AddressMemory memory, FileStream file)
    {
        if (!Honours || fetched is not Fetched.Body body)
        {
            return fetched;
        }

        if (body.Hash == memory.Hash)
        {
            return body with { Hint = memory.Hint };
        }

        DocumentInfo info = Info(body, file, number: 1);
        using PeekableStream content = FromStart(file);
        return body with { Hint = HintOf!(content, info) };
    }

    private Uri Address(AddressMemory memory) => memory.Address ?? _way.Address;

    private FetchRequest Request(Uri address) =>
        new()
        {
            Address = address,
            MaxBytes = settings.Limits.MaxBytes,
            Expected = expected,
            Unpack = true,
        };

    private DocumentInfo Info(Fetched.Body body, FileStream file, int number)
    {
        DateTimeOffset now = time.GetUtcNow();
        string moment = now.ToString("yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture);
        string turn = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return new DocumentInfo
        {
            Name = $"{settings.Id}/{moment}{turn}.{BodySniffer.Extension(file, expected)}",
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
