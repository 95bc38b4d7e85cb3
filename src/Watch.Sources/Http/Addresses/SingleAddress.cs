using System.Globalization;
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
    /// <summary>What came was taken and cannot be read as a whole: what was good stays remembered.</summary>
    public static Fetched Unreadable { get; } = new Fetched.Failed(new FetchFault(FaultKind.WrongContent, "what it sends cannot be read"));

    private readonly ChannelSettings _way = settings.Channels.Values.Single();

    /// <summary>What is known of the address.</summary>
    public AddressMemory Remembered(Watermark? from)
    {
        AddressMemory memory = AddressMemory.From(from, settings.Fingerprint());
        return AddressTemplate.Turned(memory, _way.Address, Configured(memory));
    }

    /// <summary>How a source stands that is not asked at all.</summary>
    public static FetchStep NotAsked(AddressMemory memory) => new FetchStep.Stands(AddressCourse.NotAsked(memory).Standing);

    /// <summary>Asks for the document, unless it is what it was.</summary>
    public async Task<Fetched> AskAsync(AddressMemory memory, FileStream file, CancellationToken ct)
    {
        Validators known = WholeNowAndThen.IsDue(memory, time.GetUtcNow())
            ? Validators.None
            : new Validators(memory.ETag, memory.LastModified);
        FetchRequest request = Request(Address(memory)) with { Known = known };
        if (settings.SavedFile is { } saved)
        {
            Fetched read = await LocalFile.FetchAsync(request with { Address = saved }, allowed: true, file, ct);
            return read is Fetched.Body body ? body with { Address = request.Address } : read;
        }

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

    /// <summary>Whether a saved file stands for the address, so that nobody is asked for more.</summary>
    public bool IsSaved => settings.SavedFile is not null;

    /// <summary>Whether it is asked for as rarely as a document says.</summary>
    public bool HonoursHints => settings.Access.Hints == HintsPolicy.Honour;

    /// <summary>The current time.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The current day, where the schedule of the source is read.</summary>
    public DateOnly Today => settings.Today(time);

    /// <summary>What becomes of the source.</summary>
    public AddressCourse CourseAfter(AddressMemory memory, Fetched fetched) =>
        AddressCourse.After(memory, fetched, settings.Id.Value, time.GetUtcNow());

    /// <summary>The same course, degraded where the source stands well and has been silent for far longer than it used to be.</summary>
    public AddressCourse WithSilence(AddressCourse course) =>
        course.Standing.Condition == SourceCondition.Ok && ItemNews.Silence(course.Memory, Today) is { } silence
            ? course with
            {
                Standing = course.Standing with { Condition = SourceCondition.Degraded, Reason = silence },
            }
            : course;

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

    private Uri Address(AddressMemory memory) => memory.Address ?? Configured(memory);

    private Uri Configured(AddressMemory memory) =>
        AddressTemplate.Due(_way.Address, Today, memory.Filled, memory.GoodAt is { } good ? settings.DayOf(good) : null);

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
