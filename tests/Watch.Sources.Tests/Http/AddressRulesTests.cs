using System.Net;
using Watch.Sources.Http.Guarding;
using Xunit;

namespace Watch.Sources.Tests.Http;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("93.184.215.14", nameof(AddressReach.Public))]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", nameof(AddressReach.Public))]
    [InlineData("::ffff:93.184.215.14", nameof(AddressReach.Public))]
    [InlineData("64:ff9b::5db8:d70e", nameof(AddressReach.Public))]
    [InlineData("100.63.255.255", nameof(AddressReach.Public))]
    [InlineData("100.128.0.0", nameof(AddressReach.Public))]
    [InlineData("172.32.0.1", nameof(AddressReach.Public))]
    [InlineData("127.0.0.1", nameof(AddressReach.Private))]
    [InlineData("127.255.255.254", nameof(AddressReach.Private))]
    [InlineData("10.0.0.1", nameof(AddressReach.Private))]
    [InlineData("172.16.0.1", nameof(AddressReach.Private))]
    [InlineData("172.31.255.255", nameof(AddressReach.Private))]
    [InlineData("192.168.0.1", nameof(AddressReach.Private))]
    [InlineData("100.64.0.1", nameof(AddressReach.Private))]
    [InlineData("100.127.255.255", nameof(AddressReach.Private))]
    [InlineData("::1", nameof(AddressReach.Private))]
    [InlineData("fd12:3456::1", nameof(AddressReach.Private))]
    [InlineData("::ffff:10.0.0.1", nameof(AddressReach.Private))]
    [InlineData("::10.0.0.1", nameof(AddressReach.Private))]
    [InlineData("64:ff9b::7f00:1", nameof(AddressReach.Private))]
    [InlineData("2002:c0a8:101::1", nameof(AddressReach.Private))]
    [InlineData("0.0.0.0", nameof(AddressReach.Never))]
    [InlineData("169.254.169.254", nameof(AddressReach.Never))]
    [InlineData("::ffff:169.254.169.254", nameof(AddressReach.Never))]
    [InlineData("64:ff9b::a9fe:a9fe", nameof(AddressReach.Never))]
    [InlineData("2002:a9fe:a9fe::1", nameof(AddressReach.Never))]
    [InlineData("fd00:ec2::254", nameof(AddressReach.Never))]
    [InlineData("fd00:ec2::254%3", nameof(AddressReach.Never))]
    [InlineData("fd20:ce::254", nameof(AddressReach.Never))]
    [InlineData("100.100.100.200", nameof(AddressReach.Never))]
    [InlineData("168.63.129.16", nameof(AddressReach.Never))]
    [InlineData("::ffff:168.63.129.16", nameof(AddressReach.Never))]
    [InlineData("::ffff:0:169.254.169.254", nameof(AddressReach.Never))]
    [InlineData("::ffff:0:10.0.0.1", nameof(AddressReach.Private))]
    [InlineData("::ffff:0:93.184.215.14", nameof(AddressReach.Public))]
    [InlineData("3fff::1", nameof(AddressReach.Never))]
    [InlineData("4000::1", nameof(AddressReach.Never))]
    [InlineData("2a00:1450:4007:80f::200e", nameof(AddressReach.Public))]
    [InlineData("fe80::1", nameof(AddressReach.Never))]
    [InlineData("224.0.0.1", nameof(AddressReach.Never))]
    [InlineData("255.255.255.255", nameof(AddressReach.Never))]
    [InlineData("ff02::1", nameof(AddressReach.Never))]
    [InlineData("::", nameof(AddressReach.Never))]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", nameof(AddressReach.Never))]
    public void Every_form_of_an_address_is_seen_through(string address, string reach) =>
        Assert.Equal(reach, AddressRules.ReachOf(IPAddress.Parse(address)).ToString());
}
