#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"

layout(location = 0) out uint outId;

void main() { outId = look.id; }
