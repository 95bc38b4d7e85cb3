using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;

namespace Watch.Sources.Http;

/// <summary>The fetcher as a source of whole files uses it: bytes as they are transferred, and never another host.</summary>
internal sealed class SourceHttp(Fetcher fetcher)
{
    /// <summary>
    /// Writes what is at an address; whatever goes wrong but cancellation is an answer, and what was written then is worth nothing.
    /// </summary>
    public async Task<Answer> GetAsync(Uri address, Stream destination, long maxBytes, CancellationToken ct) =>
        await fetcher.FetchAsync(
            new FetchRequest
            {
                Address = address,
                MaxBytes = maxBytes,
                SameHost = true,
            },
            destination,
            ct
        ) switch
        {
            Fetched.Body body => new Answer.Body(body.Address, body.Charset, body.Counted),
            Fetched.Failed { Fault: var fault } => new Answer.None(
                fault.Reason,
                fault.Kind is FaultKind.NotFound or FaultKind.Gone or FaultKind.TooLarge
            )
            {
                RetryAt = fault.RetryAt,
                Condition = fault.Condition,
            },
            _ => new Answer.None("the server says that nothing has changed, which was not asked", Lasting: false),
        };
}
