using System.Buffers.Binary;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>What an image is, by its first bytes.</summary>
internal static class ImageFormat
{
    public const string Tiff = "image/tiff";

    /// <returns>IANA media type; null where the bytes open no image.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => Tiff,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        // Text may begin with BM; it does not tell its own length.
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] when BinaryPrimitives.ReadUInt32LittleEndian(bytes[2..]) == bytes.Length => "image/bmp",
        _ => null,
    };
}
