// Signs a request as it was received, by an implementation that is not ours, and prints its Authorization.
import aws4 from 'aws4'
import { readFileSync } from 'node:fs'

const { region, accessKeyId, secretAccessKey, headers, body } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const request = {
  service: 'sns', region, method: 'POST', path: '/', headers, body, extraHeadersToIgnore: { 'content-length': true },
}
aws4.sign(request, { accessKeyId, secretAccessKey })
console.log(request.headers.Authorization)
