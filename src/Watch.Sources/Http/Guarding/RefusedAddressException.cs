namespace Watch.Sources.Http.Guarding;

/// <summary>A name has an address that its source may not reach; thrown while connecting, told as a fault of the fetch.</summary>
public sealed class RefusedAddressException(string message) : IOException(message);
