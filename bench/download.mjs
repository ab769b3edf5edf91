// A browser that saves a file: takes it as it comes and keeps nothing. Tells how many bytes and lines came.
import { get } from 'node:http'

const [url, cookie] = process.argv.slice(2)
const told = { bytes: 0, lines: 0 }
get(url, { headers: { cookie }, agent: false }, (answer) => {
  answer.on('data', (chunk) => {
    told.bytes += chunk.length
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) told.lines += 1
  })
  answer.on('end', () => console.log(JSON.stringify({ status: answer.statusCode, ...told })))
  answer.on('error', () => process.exit(1))
}).on('error', () => process.exit(1))
