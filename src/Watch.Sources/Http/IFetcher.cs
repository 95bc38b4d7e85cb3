using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;

namespace Watch.Sources.Http;

/// <summary>
/// One source's way to the network, the only one there is: registered under the source's name by
/// <see cref="FetcherServices.AddFetcher"/>.
/// </summary>
public interface IFetcher
{
    /// <summary>Asks for what is at an address; whatever goes wrong is an answer, and only cancellation an exception.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="destination">
    /// What is written to from its beginning; it can be read and has positions. What was written is worth nothing unless a
    /// <see cref="Fetched.Body"/> comes.
    /// </param>
    /// <param name="ct">Stops it.</param>
    Task<Fetched> FetchAsync(FetchRequest request, Stream destination, CancellationToken ct);
}
