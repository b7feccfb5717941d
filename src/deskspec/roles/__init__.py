"""Role profiles: found, merged, validated."""
